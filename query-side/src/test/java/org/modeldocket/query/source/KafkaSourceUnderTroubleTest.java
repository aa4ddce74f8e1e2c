package org.modeldocket.query.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.modeldocket.query.source.SourceUnderTest.awaitReach;
import static org.modeldocket.query.source.SourceUnderTest.facts;
import static org.modeldocket.query.source.SourceUnderTest.positions;
import static org.modeldocket.query.source.SourceUnderTest.upTo;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modeldocket.platform.kafka.FactEvent;
import org.modeldocket.platform.postgres.PostgresServer;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.modeldocket.wire.StoredFact;
import org.postgresql.ds.PGSimpleDataSource;

/** A backlog, live traffic, restarts, repeats and messages that do not belong there: nothing is lost. */
@Timeout(120)
class KafkaSourceUnderTroubleTest {
    private SourceUnderTest tested;
    private TopicUnderTest topic;

    @BeforeEach
    void open() throws Exception {
        tested = new SourceUnderTest();
        topic = tested.topic();
    }

    @AfterEach
    void close() {
        tested.close();
    }

    @Test
    void losesNothingOverBacklogLiveTrafficRestartsAndRepeats() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<StoredFact> facts = facts(2_000);
        topic.send(facts.subList(0, 2_500));
        int at = 2_500;
        while (at < facts.size()) {
            try (KafkaSource source = tested.start()) {
                int next = Math.min(facts.size(), at + 1 + random.nextInt(700));
                // A relay that took over begins a little before where the last one ended.
                topic.send(facts.subList(Math.max(0, at - random.nextInt(300)), next));
                at = next;
                if (random.nextBoolean()) {
                    awaitReach(source, at - random.nextInt(200));
                }
            }
        }
        try (KafkaSource source = tested.start()) {
            awaitReach(source, facts.size());
            assertThat(positions(source, facts.size())).as("seed %s", seed).isEqualTo(upTo(facts.size()));
            assertThat(source.trouble()).isEmpty();
        }
    }

    @Test
    void twoThatReadTheSameTopicStoreEachFactOnce() throws Exception {
        List<StoredFact> facts = facts(1_000);
        topic.send(facts.subList(0, 500));
        try (KafkaSource one = tested.start();
                KafkaSource other = tested.start()) {
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
        try (KafkaSource source = tested.start()) {
            await().atMost(Duration.ofSeconds(30)).until(source::hasCounted);
            while (source.highWatermark().get() < facts.size()) {
                assertThat(source.lastPosition()).isEqualTo(facts.size());
            }
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

    @Test
    void showsAnAtomicAppendAsAWhole() throws Exception {
        List<StoredFact> facts = facts(1);
        try (KafkaSource source = tested.start()) {
            topic.send(List.of(facts.getFirst(), Stored.endingAt(3, facts.get(1))));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> tested.storedPositions().size() == 2);
            assertThat(source.highWatermark().get()).isEqualTo(1);
            topic.send(List.of(facts.get(2)));
            awaitReach(source, 3);
        }
    }

    @Test
    void passesOverWhatIsNoFactOfThisRecordAndSaysSo() throws Exception {
        List<StoredFact> facts = facts(3);
        UUID other = UUID.fromString("00000000-0000-4000-8000-00000000000f");
        try (KafkaSource source = tested.start()) {
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
