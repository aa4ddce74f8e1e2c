/** Cursors of paged lists. */
@NullMarked
package org.modeldocket.platform.paging;

import org.jspecify.annotations.NullMarked;
