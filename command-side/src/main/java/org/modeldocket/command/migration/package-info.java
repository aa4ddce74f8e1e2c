/** Moves an embedded record into PostgreSQL: a command of its own, with no server running on either. */
@NullMarked
package org.modeldocket.command.migration;

import org.jspecify.annotations.NullMarked;
