/** What a cell of the matrix says, and the tables in memory that it is added up from. */
@NullMarked
package org.modeldocket.query.matrix.cell;

import org.jspecify.annotations.NullMarked;
