package org.modeldocket.query.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.submitted;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.platform.kafka.FactEvent;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;

/** Four partitions, a backlog, live traffic, restarts, repeats, gaps, and messages that do not belong there: nothing is lost. */
@Timeout(120)
class KafkaFeedUnderTroubleTest {
    private final DataSource database = InboxUnderTest.database();
    private TopicUnderTest topic;

    @BeforeEach
    void open() throws Exception {
        topic = new TopicUnderTest();
    }

    @AfterEach
    void close() {
        topic.close();
    }

    private KafkaFeed start() {
        return KafkaFeed.alone(database, topic.settings());
    }

    /** Facts of many releases, as a record would hold them. */
    private static List<StoredFact> facts(int releases) {
        try (MemoryRecord record = new MemoryRecord(TopicUnderTest.RECORD)) {
            for (int i = 0; i < releases; i++) {
                ReleaseFact[] life = new ReleaseFact[] {registered(3 * i + 1), submitted(3 * i + 2, "2026")};
                record.tell(new ReleaseId("release-" + i), life);
            }
            for (int i = 0; i < releases; i++) {
                record.tell(new ReleaseId("release-" + i), submitted(3 * i + 3, "2026"));
            }
            return record.told().stream().map(Stored::of).toList();
        }
    }

    private static void awaitReach(KafkaFeed feed, long position) {
        await().atMost(Duration.ofSeconds(60)).until(() -> feed.reach() >= position);
    }

    private static List<Long> positions(KafkaFeed feed, long last) throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = feed.source().openStream(null)) {
            while (positions.size() < last) {
                positions.add(RecordedFacts.from(stream.nextAvailable()).position());
            }
            assertThat(stream.hasNextAvailable()).isFalse();
        }
        return positions;
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void losesNothingOverPartitionsBacklogLiveTrafficRestartsAndRepeats() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<StoredFact> facts = facts(2_000);
        topic.send(facts.subList(0, 2_500));
        int at = 2_500;
        while (at < facts.size()) {
            try (KafkaFeed feed = start()) {
                int next = Math.min(facts.size(), at + 1 + random.nextInt(700));
                // A relay that took over begins a little before where the last one ended.
                topic.send(facts.subList(Math.max(0, at - random.nextInt(300)), next));
                at = next;
                if (random.nextBoolean()) {
                    awaitReach(feed, at - random.nextInt(200));
                }
            }
        }
        try (KafkaFeed feed = start()) {
            awaitReach(feed, facts.size());
            assertThat(positions(feed, facts.size())).as("seed %s", seed).isEqualTo(upTo(facts.size()));
            assertThat(feed.trouble()).isEmpty();
        }
    }

    @Test
    void twoThatReadTheSamePartitionsStoreEachFactOnce() throws Exception {
        List<StoredFact> facts = facts(1_000);
        topic.send(facts.subList(0, 500));
        try (KafkaFeed one = start();
                KafkaFeed other = start()) {
            for (int at = 500; at < facts.size(); at += 50) {
                topic.send(facts.subList(at, at + 50));
            }
            for (KafkaFeed feed : List.of(one, other)) {
                awaitReach(feed, facts.size());
                assertThat(positions(feed, facts.size())).isEqualTo(upTo(facts.size()));
                assertThat(feed.trouble()).isEmpty();
            }
        }
    }

    @Test
    void neverCountsMoreThanThereIsWhileItTakesThemIn() throws Exception {
        List<StoredFact> facts = facts(2_000);
        topic.send(facts);
        try (KafkaFeed feed = start()) {
            await().atMost(Duration.ofSeconds(30)).until(feed::hasCounted);
            while (feed.reach() < facts.size()) {
                assertThat(feed.lastPosition()).isEqualTo(facts.size());
            }
        }
    }

    @Test
    void holdsUpWhatIsBehindAGapAndRaisesAnAlarm() throws Exception {
        List<StoredFact> facts = facts(10);
        try (KafkaFeed feed = start()) {
            topic.send(facts.subList(0, 11));
            topic.send(facts.subList(12, facts.size()));
            awaitReach(feed, 11);
            await().atMost(Duration.ofSeconds(30)).until(feed::hasGap);
            assertThat(feed.reach()).isEqualTo(11);
            assertThat(feed.trouble())
                    .hasValueSatisfying(what -> assertThat(what).contains("position 12"));
            topic.send(facts.subList(11, 12));
            awaitReach(feed, facts.size());
            await().atMost(Duration.ofSeconds(10)).until(() -> !feed.hasGap());
            assertThat(positions(feed, facts.size())).isEqualTo(upTo(facts.size()));
        }
    }

    @Test
    void holdsUpAFactThatDoesNotFollowOnItsRelease() throws Exception {
        List<StoredFact> facts = facts(2);
        StoredFact last = facts.getLast();
        StoredFact skips = new StoredFact(
                last.position(),
                last.appendEnd(),
                last.releaseId(),
                last.sequence() + 1,
                last.factId(),
                last.type(),
                last.revision(),
                last.recordedAt(),
                last.actor(),
                null,
                null,
                null,
                last.payload());
        try (KafkaFeed feed = start()) {
            topic.send(facts.subList(0, facts.size() - 1));
            topic.send(List.of(skips));
            await().atMost(Duration.ofSeconds(30)).until(feed::hasGap);
            assertThat(feed.reach()).isEqualTo(facts.size() - 1);
        }
    }

    @Test
    void showsAnAtomicAppendAsAWhole() throws Exception {
        List<StoredFact> facts = facts(1);
        try (KafkaFeed feed = start()) {
            topic.send(List.of(facts.getFirst(), Stored.endingAt(3, facts.get(1))));
            await().atMost(Duration.ofSeconds(30)).until(() -> feed.lastPosition() == 2);
            assertThat(feed.reach()).isEqualTo(1);
            topic.send(List.of(facts.get(2)));
            awaitReach(feed, 3);
        }
    }

    @Test
    void passesOverWhatIsNoFactOfThisRecordAndSaysSo() throws Exception {
        List<StoredFact> facts = facts(3);
        UUID other = UUID.fromString("00000000-0000-4000-8000-00000000000f");
        try (KafkaFeed feed = start()) {
            topic.send(facts.subList(0, 4));
            awaitReach(feed, 4);
            topic.sendJunk();
            topic.send(new FactEvent(other, facts.get(5)));
            topic.send(facts.subList(4, facts.size()));
            awaitReach(feed, facts.size());
            assertThat(feed.trouble())
                    .hasValueSatisfying(
                            what -> assertThat(what).contains("is no fact").contains(other.toString()));
            assertThat(positions(feed, facts.size())).isEqualTo(upTo(facts.size()));
        }
    }
}
