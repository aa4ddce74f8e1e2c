/**
 * The table of facts: reading it, and what its two databases have in common. Writing is in {@code commit}, the databases are in
 * {@code h2} and {@code postgres}; {@link org.modeldocket.command.record.node.DurableRecord} puts them together.
 */
@NullMarked
package org.modeldocket.command.record;

import org.jspecify.annotations.NullMarked;
