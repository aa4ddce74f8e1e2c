package org.modeldocket.platform.kafka;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.wire.StoredFact;

/**
 * A fact as a message: a CloudEvent (CloudEvents 1.0.2, Kafka protocol binding, binary content mode). The key is the release,
 * the value the fact's canonical JSON, byte for byte as the record stores it; everything else stands in headers.
 *
 * @param recordId the record that it is a fact of, in {@code source}
 */
public record FactEvent(UUID recordId, StoredFact fact) {
    private static final String SOURCE = "urn:uuid:";
    private static final String TYPE = "org.modeldocket.";
    private static final Pattern TYPED = Pattern.compile("org\\.modeldocket\\.([a-z-]+)\\.v([0-9]{1,4})");

    /** The message that goes to the topic's only partition; it stays there even if somebody adds partitions. */
    public ProducerRecord<String, byte[]> message(String topic) {
        return KafkaMessageFactory.<String>createWriter(topic, 0, fact.releaseId())
                .writeBinary(event());
    }

    private CloudEvent event() {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(fact.factId().toString())
                .withSource(URI.create(SOURCE + recordId))
                .withType(TYPE + fact.type() + ".v" + fact.revision())
                .withSubject(fact.releaseId())
                .withTime(fact.recordedAt().atOffset(ZoneOffset.UTC))
                .withDataSchema(URI.create("urn:modeldocket:fact:" + fact.type() + ":" + fact.revision()))
                .withData("application/json", fact.payload())
                .withExtension("sequence", Long.toString(fact.sequence()))
                .withExtension("position", Long.toString(fact.position()))
                .withExtension("appendend", Long.toString(fact.appendEnd()))
                .withExtension("actor", fact.actor().subject())
                .withExtension("actorname", fact.actor().name());
        with(event, "commandid", fact.commandId());
        with(event, "correlationid", fact.correlationId());
        with(event, "causationid", fact.causationId());
        return event.build();
    }

    private static void with(CloudEventBuilder event, String name, @Nullable String value) {
        if (value != null) {
            event.withExtension(name, value);
        }
    }

    /**
     * Reads a message of the topic.
     *
     * @throws IllegalArgumentException when it is no such message, with the reason
     */
    public static FactEvent read(ConsumerRecord<String, byte[]> message) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
            return new FactEvent(UUID.fromString(afterPrefix(event.getSource().toString())), fact(event));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "the message at offset " + message.offset() + " of partition " + message.partition()
                            + " is not a fact: " + e.getMessage(),
                    e);
        }
    }

    private static StoredFact fact(CloudEvent event) {
        Matcher typed = TYPED.matcher(event.getType());
        if (!typed.matches()) {
            throw new IllegalArgumentException("its type is " + event.getType());
        }
        return new StoredFact(
                Long.parseLong(required(event, "position")),
                Long.parseLong(required(event, "appendend")),
                Objects.requireNonNull(event.getSubject(), "it has no subject"),
                Long.parseLong(required(event, "sequence")),
                UUID.fromString(event.getId()),
                typed.group(1),
                Integer.parseInt(typed.group(2)),
                Objects.requireNonNull(event.getTime(), "it has no time").toInstant(),
                new Actor(required(event, "actor"), required(event, "actorname")),
                optional(event, "commandid"),
                optional(event, "correlationid"),
                optional(event, "causationid"),
                Objects.requireNonNull(event.getData(), "it has no data").toBytes());
    }

    private static String afterPrefix(String source) {
        if (!source.startsWith(SOURCE)) {
            throw new IllegalArgumentException("its source is " + source);
        }
        return source.substring(SOURCE.length());
    }

    private static String required(CloudEvent event, String extension) {
        String value = optional(event, extension);
        if (value == null) {
            throw new IllegalArgumentException("it has no extension " + extension);
        }
        return value;
    }

    private static @Nullable String optional(CloudEvent event, String extension) {
        Object value = event.getExtension(extension);
        return value == null ? null : value.toString();
    }
}
