/** The record in an H2 file, whose chunks carry checksums. */
@NullMarked
package org.modeldocket.command.record.h2;

import org.jspecify.annotations.NullMarked;
