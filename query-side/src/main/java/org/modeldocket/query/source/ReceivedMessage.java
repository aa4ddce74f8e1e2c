package org.modeldocket.query.source;

import org.jspecify.annotations.Nullable;
import org.modeldocket.wire.StoredFact;

/**
 * A message of the topic.
 *
 * @param fact the fact in it; null if it holds none of this record
 */
record ReceivedMessage(long offset, @Nullable StoredFact fact) {}
