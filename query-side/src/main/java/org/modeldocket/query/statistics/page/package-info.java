/** Pages of statistics: their charts, what these say in words, and their tables. */
@NullMarked
package org.modeldocket.query.statistics.page;

import org.jspecify.annotations.NullMarked;
