/** What was to happen by a day that is over. Pure: the day is an argument. */
@NullMarked
package org.modeldocket.query.statistics.overdue;

import org.jspecify.annotations.NullMarked;
