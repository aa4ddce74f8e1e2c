/** Numbers of many rows, compared and added up 64 at once. */
@NullMarked
package org.modeldocket.query.matrix.bits;

import org.jspecify.annotations.NullMarked;
