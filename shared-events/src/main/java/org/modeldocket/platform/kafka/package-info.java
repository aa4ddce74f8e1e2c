/** Facts as they travel on a Kafka topic: CloudEvents 1.0 in binary mode. */
@NullMarked
package org.modeldocket.platform.kafka;

import org.jspecify.annotations.NullMarked;
