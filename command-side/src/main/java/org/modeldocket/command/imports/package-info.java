/** Imports: files of lines, each a registration or a fact, recorded in the background. */
@NullMarked
package org.modeldocket.command.imports;

import org.jspecify.annotations.NullMarked;
