@NullMarked
package org.modeldocket.query.projecting;

import org.jspecify.annotations.NullMarked;
