/** Keeps a clock that has jumped from dating facts. */
@NullMarked
package org.modeldocket.command.clock;

import org.jspecify.annotations.NullMarked;
