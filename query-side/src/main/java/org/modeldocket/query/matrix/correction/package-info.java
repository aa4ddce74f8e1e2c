/** Which correction changed how a release counts in a cell. */
@NullMarked
package org.modeldocket.query.matrix.correction;

import org.jspecify.annotations.NullMarked;
