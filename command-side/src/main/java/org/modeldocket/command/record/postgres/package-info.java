/** The record in a PostgreSQL schema that several nodes write. */
@NullMarked
package org.modeldocket.command.record.postgres;

import org.jspecify.annotations.NullMarked;
