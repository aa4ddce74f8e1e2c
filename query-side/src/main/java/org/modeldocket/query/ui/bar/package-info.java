/** Bars that draw dates on a time axis. */
@NullMarked
package org.modeldocket.query.ui.bar;

import org.jspecify.annotations.NullMarked;
