/** What a search asks for, and how the index is asked. */
@NullMarked
package org.modeldocket.query.search.request;

import org.jspecify.annotations.NullMarked;
