package org.modeldocket.query.source;

import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.kafka.FactEvent;

/**
 * A message that came from the topic.
 *
 * @param event the fact in it; null where it holds none
 */
record Arrived(int partition, long offset, @Nullable FactEvent event) {}
