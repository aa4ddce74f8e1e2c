/** Pages of lists: what is asked for, what is found, and the cursor of the next page. */
@NullMarked
package org.modeldocket.query.paging;

import org.jspecify.annotations.NullMarked;
