package org.modeldocket.command.record.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.command.record.Durability;
import org.modeldocket.command.record.NewFact;
import org.modeldocket.command.record.NewFacts;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.command.record.commit.AppendConflict;
import org.modeldocket.command.record.commit.AppendResult;
import org.modeldocket.command.record.commit.DuplicateFactId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;

class AppenderTest {
    @TempDir
    Path directory;

    private SimpleMeterRegistry meters;
    private final Semaphore syncs = new Semaphore(0);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private DurableRecord record;

    @AfterEach
    void close() {
        syncs.release(1_000_000);
        callers.shutdown();
        if (record != null) {
            record.close();
        }
    }

    private DurableRecord open(Durability durability, Clock clock) {
        meters = new SimpleMeterRegistry();
        record = DurableRecord.open(RecordSettings.in(directory), durability, NewFacts.TEXT_SNAPSHOTS, clock, meters);
        return record;
    }

    private DurableRecord open() {
        return open(Durability.checkpointSync(), Clock.systemUTC());
    }

    /** Opens a record whose every sync waits for a permit, so that appends pile up into one group. */
    private DurableRecord openHeld() {
        syncs.release();
        return open(
                connection -> {
                    syncs.acquireUninterruptibly();
                    Durability.checkpointSync().makeDurable(connection);
                },
                Clock.systemUTC());
    }

    private Future<AppendResult> hold(NewFact... facts) {
        return callers.submit(() -> record.appender().append(List.of(facts)));
    }

    /** Holds the appender in a sync, then lets the given appends wait in this order to become one group. */
    @SafeVarargs
    private List<Future<AppendResult>> together(List<NewFact>... appends) {
        hold(NewFacts.fact("holder", 0));
        Awaitility.await().until(() -> syncs.getQueueLength() == 1);
        List<Future<AppendResult>> answers = new ArrayList<>();
        for (List<NewFact> append : appends) {
            Callable<AppendResult> caller = () -> record.appender().append(append);
            answers.add(callers.submit(caller));
            int waiting = answers.size();
            Awaitility.await()
                    .until(() ->
                            meters.get("modeldocket.record.waiting").gauge().value() == waiting);
        }
        syncs.release(1_000_000);
        return answers;
    }

    @Test
    void positionsAreGaplessAndInTheOrderOfEachReleaseUnderConcurrency() throws Exception {
        open();
        int writers = 40;
        int each = 50;
        List<Future<List<AppendResult>>> all = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
            String release = "release-" + w;
            all.add(callers.submit(() -> {
                List<AppendResult> mine = new ArrayList<>();
                for (int i = 0; i < each; i++) {
                    mine.add(record.appender().append(List.of(NewFacts.fact(release, i))));
                }
                return mine;
            }));
        }
        List<Long> positions = new ArrayList<>();
        for (Future<List<AppendResult>> writer : all) {
            List<Long> mine = writer.get().stream().map(AppendResult::first).toList();
            assertThat(mine).isSorted();
            positions.addAll(mine);
        }
        assertThat(positions)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, (long) writers * each).boxed().toList());
        assertThat(record.places().lastPosition()).isEqualTo((long) writers * each);
        assertThat(meters.get("modeldocket.record.group.size").summary().count())
                .isLessThan((long) writers * each);
        assertThat(meters.get("modeldocket.record.facts").counter().count()).isEqualTo(writers * each);
    }

    @Test
    void oneStaleAppendOfAGroupFailsAlone() throws Exception {
        openHeld();
        List<Future<AppendResult>> answers = together(
                List.of(NewFacts.fact("a", 0)),
                List.of(NewFacts.fact("holder", 0)),
                List.of(NewFacts.fact("holder", 1)),
                List.of(NewFacts.fact("a", 5)),
                List.of(NewFacts.fact("a", 1)));
        assertThat(answers.get(0).get()).isEqualTo(new AppendResult(2, 2));
        assertThat(failure(answers.get(1)))
                .isInstanceOfSatisfying(
                        AppendConflict.class,
                        stale -> assertThat(stale.actual()).isZero());
        assertThat(answers.get(2).get()).isEqualTo(new AppendResult(3, 3));
        assertThat(failure(answers.get(3))).isInstanceOf(AppendConflict.class);
        assertThat(answers.get(4).get()).isEqualTo(new AppendResult(4, 4));
        assertThat(meters.get("modeldocket.record.group.size").summary().max()).isEqualTo(3);
    }

    @Test
    void aFirstFactOfAReleaseThatTheAppenderHasForgottenFailsAlone() throws Exception {
        open();
        record.appender().append(List.of(NewFacts.fact("a", 0)));
        record.close();
        openHeld();
        List<Future<AppendResult>> answers = together(
                List.of(NewFacts.fact("b", 0)), List.of(NewFacts.fact("a", 0)), List.of(NewFacts.fact("c", 0)));
        assertThat(answers.get(0).get()).isEqualTo(new AppendResult(3, 3));
        assertThat(failure(answers.get(1))).isInstanceOf(AppendConflict.class);
        assertThat(answers.get(2).get()).isEqualTo(new AppendResult(4, 4));
    }

    @Test
    void aFactIdIsUsedOnceWithinAGroupAndAcrossReleases() throws Exception {
        openHeld();
        UUID id = UUID.randomUUID();
        List<Future<AppendResult>> answers = together(
                List.of(NewFacts.fact("a", 0, id)), List.of(NewFacts.fact("b", 0, id)), List.of(NewFacts.fact("b", 0)));
        assertThat(answers.get(0).get()).isEqualTo(new AppendResult(2, 2));
        assertThat(failure(answers.get(1))).isInstanceOfSatisfying(DuplicateFactId.class, taken -> {
            assertThat(taken.factId()).isEqualTo(new FactId(id));
            assertThat(taken.place().releaseId()).isEqualTo(new ReleaseId("a"));
            assertThat(taken.place().position()).isEqualTo(2);
        });
        assertThat(answers.get(2).get()).isEqualTo(new AppendResult(3, 3));
        assertThatThrownBy(() -> record.appender().append(List.of(NewFacts.fact("d", 0, id))))
                .isInstanceOf(DuplicateFactId.class);
        assertThat(record.places().find(new FactId(id)))
                .hasValueSatisfying(location -> assertThat(location.sequence()).isZero());
        assertThatThrownBy(
                        () -> record.appender().append(List.of(NewFacts.fact("e", 0, id), NewFacts.fact("e", 1, id))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAppendOverSeveralReleasesIsStoredWholeOrNotAtAll() {
        open();
        record.appender().append(List.of(NewFacts.fact("a", 0)));
        assertThatThrownBy(() -> record.appender()
                        .append(List.of(NewFacts.fact("b", 0), NewFacts.fact("a", 0), NewFacts.fact("c", 0))))
                .isInstanceOf(AppendConflict.class);
        assertThat(history("b")).isEmpty();
        assertThat(record.appender()
                        .append(List.of(NewFacts.fact("b", 0), NewFacts.fact("a", 1), NewFacts.fact("b", 1))))
                .isEqualTo(new AppendResult(2, 4));
        assertThat(history("b")).extracting(RecordedFact::position).containsExactly(2L, 4L);
        assertThat(history("a")).extracting(RecordedFact::position).containsExactly(1L, 3L);
    }

    @Test
    void theRecordClockNeverRunsBackwardsAlsoAcrossARestart() {
        Instant noon = Instant.parse("2026-06-12T12:00:00.123456789Z");
        open(Durability.checkpointSync(), Clock.fixed(noon, ZoneOffset.UTC));
        record.appender().append(List.of(NewFacts.fact("a", 0)));
        record.close();
        open(Durability.checkpointSync(), Clock.fixed(noon.minusSeconds(3_600), ZoneOffset.UTC));
        record.appender().append(List.of(NewFacts.fact("a", 1)));
        record.close();
        open(Durability.checkpointSync(), Clock.fixed(noon.plusSeconds(1), ZoneOffset.UTC));
        record.appender().append(List.of(NewFacts.fact("a", 2)));
        Instant micros = Instant.parse("2026-06-12T12:00:00.123456Z");
        assertThat(history("a"))
                .extracting(RecordedFact::recordedAt)
                .containsExactly(micros, micros, micros.plusSeconds(1));
        assertThat(history("a")).extracting(RecordedFact::position).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aFactIsSeenOnlyOnceItIsDurable() throws Exception {
        openHeld();
        UUID id = UUID.randomUUID();
        Future<AppendResult> answer = hold(NewFacts.fact("a", 0, id));
        Awaitility.await().until(() -> syncs.getQueueLength() == 1);
        assertThat(record.places().find(new FactId(id))).isEmpty();
        assertThat(record.places().lastPosition()).isZero();
        assertThat(history("a")).isEmpty();
        assertThat(record.eventStore().readEvents("a").hasNext()).isFalse();
        assertThat(record.eventStore().lastSequenceNumberFor("a")).isEmpty();
        assertThat(record.eventStore().openStream(null).hasNextAvailable()).isFalse();
        assertThat(answer.isDone()).isFalse();
        syncs.release();
        assertThat(answer.get()).isEqualTo(new AppendResult(1, 1));
        assertThat(record.places().find(new FactId(id))).isPresent();
        assertThat(record.eventStore().openStream(null).hasNextAvailable()).isTrue();
        assertThat(record.eventStore().lastSequenceNumberFor("a")).hasValue(0L);
    }

    @Test
    void closingStoresWhatWasHandedIn() throws Exception {
        openHeld();
        hold(NewFacts.fact("holder", 0));
        Awaitility.await().until(() -> syncs.getQueueLength() == 1);
        List<Future<AppendResult>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(hold(NewFacts.fact("late-" + i, 0)));
        }
        Awaitility.await()
                .until(() -> meters.get("modeldocket.record.waiting").gauge().value() == 20);
        Thread closer = Thread.ofPlatform().start(record::close);
        Awaitility.await().until(() -> closer.getState() == Thread.State.WAITING);
        syncs.release(1_000);
        closer.join();
        for (Future<AppendResult> answer : answers) {
            assertThat(answer.get().first()).isBetween(2L, 21L);
        }
        assertThatThrownBy(() -> record.appender().append(List.of(NewFacts.fact("too-late", 0))))
                .isInstanceOf(RecordUnavailable.class);
        open();
        assertThat(record.places().lastPosition()).isEqualTo(21);
    }

    private List<RecordedFact> history(String release) {
        return record.places().history(new ReleaseId(release), Long.MAX_VALUE);
    }

    private static Throwable failure(Future<?> answer) throws InterruptedException {
        try {
            answer.get();
        } catch (ExecutionException e) {
            return e.getCause();
        }
        throw new AssertionError("it was stored");
    }
}
