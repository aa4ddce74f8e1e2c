/** Columns of many rows in memory, which grow at their ends. */
@NullMarked
package org.modeldocket.query.matrix.column;

import org.jspecify.annotations.NullMarked;
