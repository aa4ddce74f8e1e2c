package org.modeldocket.command.record.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.modeldocket.command.record.node.SharedNodes.race;
import static org.modeldocket.command.record.node.SharedNodes.read;
import static org.modeldocket.command.record.node.SharedNodes.upTo;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.command.record.NewFact;
import org.modeldocket.command.record.NewFacts;
import org.modeldocket.command.record.WriteLock;
import org.modeldocket.command.record.commit.AppendConflict;
import org.modeldocket.command.record.commit.AppendResult;
import org.modeldocket.command.record.commit.Appender;
import org.modeldocket.command.record.commit.DuplicateFactId;

/** Two nodes on one record on PostgreSQL. */
@Timeout(120)
class SharedRecordTest {
    private SharedNodes shared;
    private List<DurableRecord> nodes;

    @BeforeEach
    void open() throws Exception {
        shared = new SharedNodes();
        nodes = shared.nodes();
    }

    @AfterEach
    void close() {
        shared.close();
    }

    @Test
    void isOneRecordToAllNodes() {
        assertThat(nodes.getFirst().recordId()).isEqualTo(nodes.getLast().recordId());
        nodes.getFirst().appender().append(List.of(NewFacts.fact("a", 0)));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> nodes.getLast().facts().lastPosition() == 1);
        assertThat(nodes.getLast().appender().append(List.of(NewFacts.fact("a", 1))))
                .isEqualTo(new AppendResult(2, 2));
    }

    @Test
    void aNodeThatIsRefusedSeesAtOnceWhatItWasRefusedFor() {
        NewFact first = NewFacts.fact("a", 0);
        nodes.getFirst().appender().append(List.of(first));
        assertThatThrownBy(() -> nodes.getLast().appender().append(List.of(NewFacts.fact("a", 0))))
                .isInstanceOf(AppendConflict.class);
        assertThat(nodes.getLast().facts().lastPosition()).isEqualTo(1);
        assertThatThrownBy(() -> nodes.getLast().appender().append(List.of(first)))
                .isInstanceOf(DuplicateFactId.class);
    }

    /** More facts of the other node than are read with the turn, too. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, WriteLock.NEWS - 1, WriteLock.NEWS, WriteLock.NEWS + 1, 3 * WriteLock.NEWS})
    void aNodeKnowsTheReleasesThatAnotherHasAppendedTo(int others) {
        Appender one = nodes.getFirst().appender();
        Appender two = nodes.getLast().appender();
        one.append(List.of(NewFacts.fact("a", 0)));
        two.append(List.of(NewFacts.fact("b", 0)));
        one.append(List.of(NewFacts.fact("a", 1)));
        List<NewFact> many = new ArrayList<>();
        for (int i = 0; i < others; i++) {
            many.add(NewFacts.fact("a", 2 + i));
        }
        two.append(many);
        assertThatThrownBy(() -> one.append(List.of(NewFacts.fact("a", 2))))
                .isInstanceOfSatisfying(
                        AppendConflict.class,
                        stale -> assertThat(stale.actual()).isEqualTo(1 + others));
        assertThat(one.append(List.of(NewFacts.fact("a", 2 + others))))
                .isEqualTo(new AppendResult(4 + others, 4 + others));
        assertThat(two.append(List.of(NewFacts.fact("b", 1)))).isEqualTo(new AppendResult(5 + others, 5 + others));
    }

    /** Whether each node writes its own releases, or both write all. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachAppendIsWhereItsResultSays(boolean own) throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        race(8, seed -> {
            Random random = new Random(seed);
            for (int i = 0; i < 60; i++) {
                String release = "release-" + (own ? seed : i);
                long first = own ? 2L * i : 2 * seed;
                List<NewFact> two = List.of(NewFacts.fact(release, first), NewFacts.fact(release, first + 1));
                AppendResult result = appendInTime(nodes.get((int) (own ? seed % 2 : random.nextInt(2))), two);
                acknowledged.add("('%s', %d, %d, %d)".formatted(release, first, result.first(), result.last()));
                acknowledged.add("('%s', %d, %d, %d)".formatted(release, first + 1, result.last(), result.last()));
            }
            return null;
        });
        assertThat(shared.numbers("SELECT position FROM record.fact ORDER BY position"))
                .isEqualTo(upTo(960));
        assertThat(shared.numbers(
                        "SELECT COUNT(*) FROM record.fact WHERE (release_id, sequence, position, append_end) IN (VALUES "
                                + String.join(", ", acknowledged) + ")"))
                .containsExactly(960L);
    }

    /** The writer before has yet to append where it is refused. */
    private static AppendResult appendInTime(DurableRecord node, List<NewFact> facts) {
        while (true) {
            try {
                return node.appender().append(facts);
            } catch (AppendConflict early) {
                assertThat(early.actual()).isLessThan(facts.getFirst().sequence() - 1);
            }
        }
    }

    @Test
    void ofManyWritersOnTheSameReleasesNothingIsLostOrDoubled() throws Exception {
        AtomicInteger stored = new AtomicInteger();
        race(16, seed -> {
            Random random = new Random(seed);
            DurableRecord node = nodes.get((int) (seed % 2));
            for (int i = 0; i < 40; i++) {
                String release = "release-" + random.nextInt(4);
                long next = shared.numbers("SELECT COUNT(*) FROM record.fact WHERE release_id = '" + release + "'")
                        .getFirst();
                try {
                    node.appender().append(List.of(NewFacts.fact(release, next)));
                    stored.incrementAndGet();
                } catch (AppendConflict lost) {
                    assertThat(lost.actual()).isGreaterThanOrEqualTo(next);
                }
            }
            return null;
        });
        assertThat(shared.numbers("SELECT position FROM record.fact ORDER BY position"))
                .isEqualTo(upTo(stored.get()));
        assertThat(
                        shared.numbers(
                                "SELECT COUNT(*) FROM record.fact a WHERE sequence > 0 AND NOT EXISTS (SELECT 1 FROM record.fact b "
                                        + "WHERE b.release_id = a.release_id AND b.sequence = a.sequence - 1 AND b.position < a.position)"))
                .containsExactly(0L);
        assertThat(shared.numbers(
                        "SELECT COUNT(*) FROM (SELECT recorded_at < lag(recorded_at) OVER (ORDER BY position) AS back "
                                + "FROM record.fact) x WHERE back"))
                .containsExactly(0L);
    }

    /** Without the lock, a short transaction with a higher position commits before a long one with a lower: a reader skips it. */
    @Test
    void noReaderSkipsAFactWhateverTransactionsLast() throws Exception {
        int facts = 50_000;
        shared.sql("CREATE FUNCTION record.linger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                + "IF random() < 0.02 THEN PERFORM pg_sleep(random() * 0.02); END IF; RETURN NULL; END $$");
        shared.sql(
                "CREATE TRIGGER linger AFTER INSERT ON record.fact FOR EACH STATEMENT EXECUTE FUNCTION record.linger()");
        AtomicLong left = new AtomicLong(facts);
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> read = nodes.stream()
                    .map(node -> readers.submit(() -> read(node, facts)))
                    .toList();
            race(16, seed -> {
                write(nodes.get((int) (seed % 2)), new Random(seed), seed, left);
                return null;
            });
            for (Future<List<Long>> positions : read) {
                assertThat(positions.get()).isEqualTo(upTo(facts));
            }
        }
    }

    /** Were positions committed in another order than theirs, a reader would not pass the one that is late, but fail and come back. */
    @Test
    void aPositionThatIsCommittedAfterALaterOneIsNotPassed() throws Exception {
        String fact =
                "INSERT INTO record.fact (position, append_end, release_id, sequence, fact_id, type, revision, recorded_at,"
                        + " actor_subject, actor_name, payload) SELECT %1$d, %1$d, 'late', %1$d - 1, gen_random_uuid(), type, revision,"
                        + " recorded_at, actor_subject, actor_name, payload FROM record.fact WHERE position = 1";
        nodes.getFirst().appender().append(List.of(NewFacts.fact("a", 0)));
        try (Connection slow = shared.connect();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(fact.formatted(2));
            shared.sql(fact.formatted(3) + "; NOTIFY model_docket_record, '3'");
            assertThatThrownBy(() -> read(nodes.getFirst(), 2)).hasMessageContaining("position 2 is missing");
            slow.commit();
        }
        assertThat(read(nodes.getFirst(), 3)).isEqualTo(upTo(3));
    }

    private static void write(DurableRecord node, Random random, long writer, AtomicLong left) {
        long sequence = 0;
        while (true) {
            long size = random.nextInt(10) == 0 ? 1 + random.nextInt(300) : 1 + random.nextInt(30);
            long before = left.getAndUpdate(l -> Math.max(0, l - size));
            long mine = Math.min(size, before);
            if (mine == 0) {
                return;
            }
            List<NewFact> append = new ArrayList<>();
            for (long i = 0; i < mine; i++) {
                append.add(NewFacts.fact("writer-" + writer, sequence++));
            }
            node.appender().append(append);
        }
    }

    @Test
    void theServerLetsNobodyChangeAFact() {
        nodes.getFirst().appender().append(List.of(NewFacts.fact("a", 0)));
        assertThatThrownBy(() -> shared.sql("UPDATE record.fact SET type = 'other'"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> shared.sql("DELETE FROM record.fact")).hasMessageContaining("never changed");
        assertThatThrownBy(() -> shared.sql("TRUNCATE record.fact")).hasMessageContaining("never changed");
    }
}
