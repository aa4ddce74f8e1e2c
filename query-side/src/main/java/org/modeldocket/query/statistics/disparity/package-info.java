/** How often releases met a treatment: rates of groups, and how far one group's is from that of all others. Pure. */
@NullMarked
package org.modeldocket.query.statistics.disparity;

import org.jspecify.annotations.NullMarked;
