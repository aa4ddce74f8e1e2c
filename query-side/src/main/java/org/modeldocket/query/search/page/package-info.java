/** The page of the search. */
@NullMarked
package org.modeldocket.query.search.page;

import org.jspecify.annotations.NullMarked;
