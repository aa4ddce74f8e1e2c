package org.modeldocket.query.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.submitted;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.platform.kafka.FactEvent;
import org.modeldocket.platform.postgres.PostgresServer;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A backlog, live traffic, restarts, repeats, gaps, other topics and messages that do not belong there: nothing is lost. */
@Timeout(120)
class KafkaSourceUnderTroubleTest {
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

    private KafkaSource start() {
        return KafkaSource.alone(database, topic.settings());
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

    private static void awaitReach(KafkaSource source, long position) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> source.highWatermark().get() >= position);
    }

    private static List<Long> positions(KafkaSource source, long last) throws InterruptedException {
        return source.range(1, last).stream().map(StoredFact::position).toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void losesNothingOverBacklogLiveTrafficRestartsAndRepeats() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<StoredFact> facts = facts(2_000);
        topic.send(facts.subList(0, 2_500));
        int at = 2_500;
        while (at < facts.size()) {
            try (KafkaSource source = start()) {
                int next = Math.min(facts.size(), at + 1 + random.nextInt(700));
                // A relay that took over begins a little before where the last one ended.
                topic.send(facts.subList(Math.max(0, at - random.nextInt(300)), next));
                at = next;
                if (random.nextBoolean()) {
                    awaitReach(source, at - random.nextInt(200));
                }
            }
        }
        try (KafkaSource source = start()) {
            awaitReach(source, facts.size());
            assertThat(positions(source, facts.size())).as("seed %s", seed).isEqualTo(upTo(facts.size()));
            assertThat(source.trouble()).isEmpty();
        }
    }

    @Test
    void twoThatReadTheSameTopicStoreEachFactOnce() throws Exception {
        List<StoredFact> facts = facts(1_000);
        topic.send(facts.subList(0, 500));
        try (KafkaSource one = start();
                KafkaSource other = start()) {
            for (int at = 500; at < facts.size(); at += 50) {
                topic.send(facts.subList(at, at + 50));
            }
            for (KafkaSource source : List.of(one, other)) {
                awaitReach(source, facts.size());
                assertThat(positions(source, facts.size())).isEqualTo(upTo(facts.size()));
                assertThat(source.trouble()).isEmpty();
            }
        }
    }

    @Test
    void neverCountsMoreThanThereIsWhileItTakesThemIn() throws Exception {
        List<StoredFact> facts = facts(2_000);
        topic.send(facts);
        try (KafkaSource source = start()) {
            await().atMost(Duration.ofSeconds(30)).until(source::hasCounted);
            while (source.highWatermark().get() < facts.size()) {
                assertThat(source.lastPosition()).isEqualTo(facts.size());
            }
        }
    }

    private enum Mend {
        /** Only what was missing. */
        MISSING_FACT {
            @Override
            void send(TopicUnderTest topic, List<StoredFact> facts) throws Exception {
                topic.send(facts.subList(11, 12));
            }
        },
        /** As a relay does that begins at its stored position. */
        SUFFIX {
            @Override
            void send(TopicUnderTest topic, List<StoredFact> facts) throws Exception {
                topic.send(facts.subList(7, facts.size()));
            }
        },
        /** As a relay does that was interrupted twice. */
        PARTS {
            @Override
            void send(TopicUnderTest topic, List<StoredFact> facts) throws Exception {
                topic.send(facts.subList(0, 14));
                topic.send(facts.subList(13, 20));
                topic.send(facts.subList(10, 13));
            }
        },
        WHOLE_RECORD {
            @Override
            void send(TopicUnderTest topic, List<StoredFact> facts) throws Exception {
                topic.send(facts);
            }
        },
        TOPIC_CREATED_AGAIN {
            @Override
            void send(TopicUnderTest topic, List<StoredFact> facts) throws Exception {
                topic.recreate();
                topic.send(facts);
            }
        };

        abstract void send(TopicUnderTest topic, List<StoredFact> facts) throws Exception;
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING_FACT, false",
        "MISSING_FACT, true",
        "SUFFIX, false",
        "SUFFIX, true",
        "TOPIC_CREATED_AGAIN, false",
        "TOPIC_CREATED_AGAIN, true",
        "PARTS, false",
        "PARTS, true",
        "WHOLE_RECORD, false",
        "WHOLE_RECORD, true"
    })
    void storesNothingBehindAGapAndGoesOnWhenItIsMended(Mend mend, boolean restart) throws Exception {
        List<StoredFact> facts = facts(10);
        topic.send(facts.subList(0, 11));
        topic.send(facts.subList(12, 20));
        KafkaSource source = start();
        try {
            awaitReach(source, 11);
            await().atMost(Duration.ofSeconds(30)).until(source::hasGap);
            assertThat(source.trouble())
                    .hasValueSatisfying(what -> assertThat(what).contains("position 12 is missing"));
            topic.send(facts.subList(20, facts.size()));
            await().atMost(Duration.ofSeconds(30)).until(() -> source.lastPosition() > facts.size() - 2);
            assertThat(storedPositions()).isEqualTo(upTo(11));
            if (restart) {
                source.close();
            }
            mend.send(topic, facts);
            try (KafkaSource after = restart ? start() : source) {
                awaitReach(after, facts.size());
                await().atMost(Duration.ofSeconds(10)).until(() -> !after.hasGap());
                assertThat(positions(after, facts.size())).isEqualTo(upTo(facts.size()));
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> after.trouble().isEmpty());
                await().atMost(Duration.ofSeconds(10)).until(() -> after.lastPosition() == facts.size());
            }
        } finally {
            source.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12})
    void refusesATopicWithSeveralPartitionsAndReadsItOnceItIsCreatedAgain(int partitions) throws Exception {
        List<StoredFact> facts = facts(10);
        try (TopicUnderTest several = new TopicUnderTest(partitions);
                KafkaSource source = KafkaSource.alone(database, several.settings())) {
            several.send(facts.subList(0, 5));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> source.trouble().orElse("").contains("has " + partitions + " partitions"));
            assertThat(source.trouble().orElseThrow())
                    .contains(several.settings().topic(), "modeldocket.kafka.topic", "delete the topic");
            assertThat(source.hasCounted()).isFalse();
            several.recreate();
            several.send(facts);
            awaitReach(source, facts.size());
            await().atMost(Duration.ofSeconds(30)).until(() -> source.trouble().isEmpty());
        }
    }

    @Test
    void stopsWhenPartitionsAreAdded() throws Exception {
        List<StoredFact> facts = facts(10);
        try (KafkaSource source = start()) {
            topic.send(facts.subList(0, 5));
            awaitReach(source, 5);
            topic.increasePartitionsTo(3);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> source.trouble().orElse("").contains("has 3 partitions"));
            topic.send(facts);
            assertThat(storedPositions()).isEqualTo(upTo(5));
        }
    }

    /** However long the new topic already is: shorter, as long as, or longer than the old one, which held repeats. */
    @ParameterizedTest
    @CsvSource({"true, 5", "true, 20", "true, 25", "false, 5", "false, 20", "false, 25"})
    void readsATopicThatWasCreatedAgainFromItsStart(boolean whileItRuns, int sentBeforeItIsRead) throws Exception {
        List<StoredFact> facts = facts(10);
        topic.send(facts.subList(0, 10));
        topic.send(facts.subList(0, 10));
        KafkaSource source = start();
        try {
            awaitReach(source, 10);
            if (!whileItRuns) {
                source.close();
            }
            topic.recreate();
            topic.send(facts.subList(0, sentBeforeItIsRead));
            try (KafkaSource after = whileItRuns ? source : start()) {
                topic.send(facts.subList(sentBeforeItIsRead, facts.size()));
                awaitReach(after, facts.size());
                await().atMost(Duration.ofSeconds(10)).until(() -> after.lastPosition() == facts.size());
                assertThat(positions(after, facts.size())).isEqualTo(upTo(facts.size()));
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> after.trouble().isEmpty());
            }
        } finally {
            source.close();
        }
    }

    /** A relay that was frozen may still send what it held when the topic has been created again. */
    @Test
    void readsATopicThatBeginsWithTheMiddleOfTheRecord() throws Exception {
        List<StoredFact> facts = facts(10);
        topic.send(facts.subList(15, 18));
        topic.send(facts);
        try (KafkaSource source = start()) {
            awaitReach(source, facts.size());
            assertThat(positions(source, facts.size())).isEqualTo(upTo(facts.size()));
            await().atMost(Duration.ofSeconds(10)).until(() -> source.trouble().isEmpty());
        }
    }

    @Test
    void aTopicThatLacksTheStartOfTheRecordIsAGap() throws Exception {
        List<StoredFact> facts = facts(10);
        topic.send(facts.subList(5, facts.size()));
        try (KafkaSource source = start()) {
            await().atMost(Duration.ofSeconds(30)).until(source::hasGap);
            assertThat(source.trouble().orElseThrow()).contains("position 1 is missing");
            assertThat(storedPositions()).isEmpty();
        }
    }

    @Test
    void anotherNodeOfTheGroupTakesOverWithinSeconds() throws Exception {
        PostgresSettings server = new PostgresSettings(PostgresServer.freshDatabase(), "postgres", "");
        PGSimpleDataSource shared = new PGSimpleDataSource();
        shared.setUrl(server.url());
        List<StoredFact> facts = facts(10);
        String group = "group-" + UUID.randomUUID();
        try (KafkaSource second = secondOf(shared, server, group, facts)) {
            topic.send(facts.subList(5, facts.size()));
            await().atMost(Duration.ofSeconds(12))
                    .until(() -> second.highWatermark().get() == facts.size());
            assertThat(positions(second, facts.size())).isEqualTo(upTo(facts.size()));
            assertThat(second.trouble()).isEmpty();
        }
    }

    /** Two nodes, of which the first stored five facts and stopped. */
    private KafkaSource secondOf(DataSource shared, PostgresSettings server, String group, List<StoredFact> facts)
            throws Exception {
        try (KafkaSource first = KafkaSource.shared(shared, server, topic.settings(), group)) {
            topic.send(facts.subList(0, 5));
            awaitReach(first, 5);
            KafkaSource second = KafkaSource.shared(shared, server, topic.settings(), group);
            await().atMost(Duration.ofSeconds(30)).until(second::hasCounted);
            assertThat(second.highWatermark().get()).isEqualTo(5);
            assertThat(second.lastPosition()).isEqualTo(5);
            return second;
        }
    }

    private List<Long> storedPositions() {
        return new JdbcTemplate(database).queryForList("SELECT position FROM feed_fact ORDER BY position", Long.class);
    }

    @Test
    void showsAnAtomicAppendAsAWhole() throws Exception {
        List<StoredFact> facts = facts(1);
        try (KafkaSource source = start()) {
            topic.send(List.of(facts.getFirst(), Stored.endingAt(3, facts.get(1))));
            await().atMost(Duration.ofSeconds(30)).until(() -> storedPositions().size() == 2);
            assertThat(source.highWatermark().get()).isEqualTo(1);
            topic.send(List.of(facts.get(2)));
            awaitReach(source, 3);
        }
    }

    @Test
    void passesOverWhatIsNoFactOfThisRecordAndSaysSo() throws Exception {
        List<StoredFact> facts = facts(3);
        UUID other = UUID.fromString("00000000-0000-4000-8000-00000000000f");
        try (KafkaSource source = start()) {
            topic.send(facts.subList(0, 4));
            awaitReach(source, 4);
            topic.sendJunk();
            topic.send(new FactEvent(other, facts.get(5)));
            topic.send(facts.subList(4, facts.size()));
            awaitReach(source, facts.size());
            assertThat(source.trouble())
                    .hasValueSatisfying(
                            what -> assertThat(what).contains("is not a fact").contains(other.toString()));
            assertThat(positions(source, facts.size())).isEqualTo(upTo(facts.size()));
        }
    }
}
