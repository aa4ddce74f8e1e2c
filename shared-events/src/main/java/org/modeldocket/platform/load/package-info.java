/** Load control: bodies received before handling, concurrency limits, fair turns for costly reads, deadlines and memory budgets. */
@NullMarked
package org.modeldocket.platform.load;

import org.jspecify.annotations.NullMarked;
