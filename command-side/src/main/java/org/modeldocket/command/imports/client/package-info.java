/** The command line of imports, a client of a running server. */
@NullMarked
package org.modeldocket.command.imports.client;

import org.jspecify.annotations.NullMarked;
