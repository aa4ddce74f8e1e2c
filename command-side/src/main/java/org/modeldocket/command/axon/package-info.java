/** Axon's part of the command side: the aggregate, the command bus, and the record as an event store. The only package of this side that imports Axon. */
@NullMarked
package org.modeldocket.command.axon;

import org.jspecify.annotations.NullMarked;
