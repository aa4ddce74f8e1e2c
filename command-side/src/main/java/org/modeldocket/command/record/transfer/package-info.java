/** Moves an embedded record into PostgreSQL, with no server running on either. */
@NullMarked
package org.modeldocket.command.record.transfer;

import org.jspecify.annotations.NullMarked;
