/** Tables as CSV, made into lines to import by a mapping. */
@NullMarked
package org.modeldocket.command.imports.csv;

import org.jspecify.annotations.NullMarked;
