/** The releases that a statistic is about. */
@NullMarked
package org.modeldocket.query.statistics.selected;

import org.jspecify.annotations.NullMarked;
