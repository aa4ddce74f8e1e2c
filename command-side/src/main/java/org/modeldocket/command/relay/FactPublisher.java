package org.modeldocket.command.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.kafka.FactEvent;
import org.modeldocket.platform.kafka.TopicSettings;
import org.modeldocket.wire.StoredFact;

/**
 * Sends facts to the topic in their order. The producer is idempotent and waits for all replicas in sync, and a message never
 * expires. When the brokers refuse a message, none behind it is sent. After any failure this publisher must be closed; the next
 * one sends again from the first fact that was not acknowledged.
 */
final class FactPublisher implements AutoCloseable {
    /** Called each second while the brokers have not answered; throws to give up. */
    @FunctionalInterface
    interface Patience {
        void check() throws Exception;
    }

    private final Producer<String, byte[]> producer;
    private final String topic;
    private final UUID recordId;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long acknowledged;

    FactPublisher(TopicSettings settings, UUID recordId) {
        this.topic = settings.topic();
        this.recordId = recordId;
        Properties properties = settings.clientProperties("model-docket-relay");
        properties.put("acks", "all");
        properties.put("enable.idempotence", "true");
        // A broker accepts the first batch of a new producer with any number. With several under way while the
        // leader of the partition changes, as just after the topic was created, the second could arrive before the
        // first.
        properties.put("max.in.flight.requests.per.connection", "1");
        properties.put("delivery.timeout.ms", Integer.toString(Integer.MAX_VALUE));
        properties.put("retry.backoff.max.ms", "1000");
        properties.put("request.timeout.ms", "10000");
        properties.put("max.block.ms", "10000");
        properties.put("max.request.size", Integer.toString(TopicSettings.LARGEST_MESSAGE));
        properties.put("linger.ms", "0");
        properties.put("batch.size", Integer.toString(256 * 1024));
        properties.put("compression.type", "lz4");
        producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    /** Returns once the brokers have acknowledged all of them. */
    void publish(List<StoredFact> facts, Patience patience) throws Exception {
        List<Future<?>> sent = new ArrayList<>(facts.size());
        for (StoredFact fact : facts) {
            if (failure.get() != null) {
                break;
            }
            sent.add(producer.send(new FactEvent(recordId, fact).message(topic), (answer, e) -> stopAfter(e)));
        }
        for (int i = 0; i < sent.size(); i++) {
            await(sent.get(i), patience);
            acknowledged = facts.get(i).position();
        }
        Exception failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    /** Called by the thread that sends, before it sends the next batch. */
    private void stopAfter(@Nullable Exception failed) {
        if (failed != null && failure.compareAndSet(null, failed)) {
            producer.close(Duration.ZERO);
        }
    }

    private void await(Future<?> answer, Patience patience) throws Exception {
        while (true) {
            try {
                answer.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException notYet) {
                patience.check();
            } catch (ExecutionException e) {
                Exception first = failure.get();
                throw first == null ? e : first;
            }
        }
    }

    /** The position of the last fact that the brokers acknowledged, all before it included; 0 while there is none. */
    long acknowledged() {
        return acknowledged;
    }

    /** Gives up what is under way. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
