/** How long releases waited from one step to the next. Pure: the day up to which a wait that lasts is counted is an argument. */
@NullMarked
package org.modeldocket.query.statistics.durations;

import org.jspecify.annotations.NullMarked;
