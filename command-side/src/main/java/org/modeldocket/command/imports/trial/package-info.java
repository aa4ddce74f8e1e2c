/** Dry runs: what would become of facts, without storing them. */
@NullMarked
package org.modeldocket.command.imports.trial;

import org.jspecify.annotations.NullMarked;
