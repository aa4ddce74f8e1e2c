/** The home page with the matrix, and the page of a cell. */
@NullMarked
package org.modeldocket.query.matrix.page;

import org.jspecify.annotations.NullMarked;
