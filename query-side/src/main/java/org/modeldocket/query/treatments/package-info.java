@NullMarked
package org.modeldocket.query.treatments;

import org.jspecify.annotations.NullMarked;
