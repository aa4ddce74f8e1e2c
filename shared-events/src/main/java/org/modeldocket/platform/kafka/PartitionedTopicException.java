package org.modeldocket.platform.kafka;

/** The topic has several partitions, so it does not keep the order of the record. No server uses it. */
public final class PartitionedTopicException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PartitionedTopicException(String topic, int partitions) {
        super("topic " + topic + " has " + partitions + " partitions, and only one keeps the order of the record. Set"
                + " modeldocket.kafka.topic to a new name on all nodes, or delete the topic; the relay then creates it"
                + " with one partition and sends the whole record");
    }
}
