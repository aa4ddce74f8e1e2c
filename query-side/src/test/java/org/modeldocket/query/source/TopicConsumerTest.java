package org.modeldocket.query.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modeldocket.platform.kafka.TopicDescriber;
import org.modeldocket.wire.StoredFact;

@Timeout(120)
class TopicConsumerTest {
    /** Long enough to send some facts one by one, even on a busy machine. */
    private static final Duration APART = Duration.ofSeconds(5);

    /** The first is stored at once; those that come during the pause are stored at its end, all of them. */
    @Test
    void whatComesBetweenTwoBatchesIsStoredWithTheNextOne() throws Exception {
        List<StoredFact> facts = SourceUnderTest.facts(10);
        Inbox inbox = new Inbox(InboxUnderTest.database(), new FeedAlarms());
        try (TopicUnderTest topic = new TopicUnderTest();
                TopicDescriber describer = new TopicDescriber(topic.settings());
                TopicConsumer consumer = new TopicConsumer(
                        inbox,
                        new FeedAlarms(),
                        topic.settings(),
                        describer.id().orElseThrow(),
                        describer,
                        null,
                        APART)) {
            topic.send(facts.subList(0, 1));
            assertThat(next(consumer).position()).isEqualTo(1);
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> oneByOne(topic, facts.subList(1, 30)));
            assertThat(next(consumer).position()).isEqualTo(30);
            sending.join();
        }
    }

    private static void oneByOne(TopicUnderTest topic, List<StoredFact> facts) {
        try {
            for (StoredFact fact : facts) {
                topic.send(List.of(fact));
                Thread.sleep(10);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Progress next(TopicConsumer consumer) {
        Optional<Progress> stored = Optional.empty();
        while (stored.isEmpty()) {
            stored = consumer.poll();
        }
        return stored.get();
    }
}
