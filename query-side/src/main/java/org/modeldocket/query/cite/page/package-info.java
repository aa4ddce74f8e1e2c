/** The page of a permanent link. */
@NullMarked
package org.modeldocket.query.cite.page;

import org.jspecify.annotations.NullMarked;
