/** Rows along both clocks: each says since and until which position the record said it, and for which days of the world. */
@NullMarked
package org.modeldocket.query.bitemporal;

import org.jspecify.annotations.NullMarked;
