/** The HTTP interface of imports. */
@NullMarked
package org.modeldocket.command.imports.api;

import org.jspecify.annotations.NullMarked;
