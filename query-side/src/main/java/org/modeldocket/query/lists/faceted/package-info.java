/** What all lists share that are filtered, sorted and counted: their pages, their facets and the cursors between pages. */
@NullMarked
package org.modeldocket.query.lists.faceted;

import org.jspecify.annotations.NullMarked;
