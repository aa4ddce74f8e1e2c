/** In which months, quarters or years treatments began. Pure. */
@NullMarked
package org.modeldocket.query.statistics.counts;

import org.jspecify.annotations.NullMarked;
