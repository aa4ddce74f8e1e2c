/** The page with which an operator sees and mends the server. */
@NullMarked
package org.modeldocket.query.desk.operations;

import org.jspecify.annotations.NullMarked;
