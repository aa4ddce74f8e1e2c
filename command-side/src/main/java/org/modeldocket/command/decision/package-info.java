/** The rules of a case, and the state that they need. Pure: no framework, no clock, no randomness. */
@NullMarked
package org.modeldocket.command.decision;

import org.jspecify.annotations.NullMarked;
