@NullMarked
package org.modeldocket.query.diff;

import org.jspecify.annotations.NullMarked;
