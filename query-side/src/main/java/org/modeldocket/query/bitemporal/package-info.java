/** Points on both clocks, answers as of one, and rows that say since and until which position the record held them, and for which days. */
@NullMarked
package org.modeldocket.query.bitemporal;

import org.jspecify.annotations.NullMarked;
