/**
 * The record: facts in an SQL database behind Axon's event store, appended in groups that are made durable once for all.
 * {@link org.modeldocket.command.store.DurableRecord} is the way in.
 */
@NullMarked
package org.modeldocket.command.store;

import org.jspecify.annotations.NullMarked;
