/** Charts, from numbers to the geometry of a drawing. Pure. */
@NullMarked
package org.modeldocket.query.ui.chart;

import org.jspecify.annotations.NullMarked;
