/** Signed checkpoints in the C2SP formats, and the keys that sign and verify them. */
@NullMarked
package org.modeldocket.command.log.note;

import org.jspecify.annotations.NullMarked;
