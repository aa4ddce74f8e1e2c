/** What keeps a server answering under more load than it can carry: places, turns for costly reads, deadlines, budgets. */
@NullMarked
package org.modeldocket.web.load;

import org.jspecify.annotations.NullMarked;
