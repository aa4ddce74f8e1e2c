/** Swim lanes: periods with imprecise ends on one axis of days, as the geometry of SVG. Pure. */
@NullMarked
package org.modeldocket.query.ui.lane;

import org.jspecify.annotations.NullMarked;
