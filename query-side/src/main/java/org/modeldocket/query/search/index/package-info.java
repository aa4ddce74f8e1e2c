/** The index of the search: what it holds of each fact, and how it follows the views. */
@NullMarked
package org.modeldocket.query.search.index;

import org.jspecify.annotations.NullMarked;
