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
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.modeldocket.platform.kafka.FactEvent;
import org.modeldocket.platform.kafka.TopicSettings;
import org.modeldocket.wire.StoredFact;

/**
 * Sends facts to the topic. The producer is idempotent and waits for all replicas in sync; a message never expires, since one
 * that came behind it could then arrive before it is sent again. After any failure it must be closed and another one made,
 * which sends from the stored place on: what was under way by then arrived as far as some message, and nothing beyond.
 */
final class Publisher implements AutoCloseable {
    /** Asked while an answer of the brokers is awaited; throws to give up. */
    @FunctionalInterface
    interface Patience {
        void check() throws Exception;
    }

    private final Producer<String, byte[]> producer;
    private final String topic;
    private final UUID recordId;

    Publisher(TopicSettings settings, UUID recordId) {
        this.topic = settings.topic();
        this.recordId = recordId;
        Properties properties = settings.clientProperties("model-docket-relay");
        properties.put("acks", "all");
        properties.put("enable.idempotence", "true");
        // A broker takes the first batch it sees of a new producer, whatever its number. With several under way while
        // the leader of a partition changes, as when the topic was just made, the second could arrive before the first.
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
            sent.add(producer.send(new FactEvent(recordId, fact).message(topic)));
        }
        for (Future<?> answer : sent) {
            await(answer, patience);
        }
    }

    @SuppressWarnings("UnusedException") // it says no more than that the answer is not there yet
    private static void await(Future<?> answer, Patience patience) throws Exception {
        while (true) {
            try {
                answer.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException notYet) {
                patience.check();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }

    /** Gives up what is under way. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
