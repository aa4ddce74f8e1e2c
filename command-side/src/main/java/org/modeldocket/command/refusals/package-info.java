/** The log of refused commands: beside the record, never in it. */
@NullMarked
package org.modeldocket.command.refusals;

import org.jspecify.annotations.NullMarked;
