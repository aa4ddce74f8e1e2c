/** The command side as a process of its own. */
@NullMarked
package org.modeldocket.command.server;

import org.jspecify.annotations.NullMarked;
