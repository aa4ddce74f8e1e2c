package org.modeldocket.query.projection.applied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modeldocket.platform.worker.Signal;
import org.modeldocket.vocabulary.id.ReleaseId;

@Timeout(60)
class WaitersTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Signal commits = new Signal();
    private final Map<ReleaseId, Long> held = new ConcurrentHashMap<>();
    private final List<Integer> questions = new CopyOnWriteArrayList<>();
    private final Waiters waiters = new Waiters(commits, this::stands);

    private volatile boolean broken;

    private Map<ReleaseId, Long> stands(Collection<ReleaseId> releases) {
        questions.add(releases.size());
        if (broken) {
            throw new IllegalStateException("the views do not answer");
        }
        return Map.copyOf(held);
    }

    /** Returns once all of them wait, each for sequence 3 of another release. */
    private List<Future<Boolean>> waiting(int count, ExecutorService readers) {
        List<Future<Boolean>> waiting = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ReleaseId release = new ReleaseId("release-" + i);
            waiting.add(readers.submit(() -> waiters.await(release, 3, LONG)));
        }
        Awaitility.await().until(() -> questions.contains(count));
        questions.clear();
        return waiting;
    }

    @Test
    void aCommitCostsOneQuestionHoweverManyWait() throws Exception {
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> waiting = waiting(50, readers);
            for (int i = 0; i < 50; i++) {
                held.put(new ReleaseId("release-" + i), 3L);
            }
            commits.happened();
            for (Future<Boolean> reader : waiting) {
                assertThat(reader.get()).isTrue();
            }
            assertThat(questions).containsExactly(50);
        }
    }

    @Test
    void aQuestionThatFailsFailsForAllAtOnce() throws Exception {
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> waiting = waiting(20, readers);
            broken = true;
            commits.happened();
            for (Future<Boolean> reader : waiting) {
                assertThatThrownBy(reader::get).hasRootCauseMessage("the views do not answer");
            }
            assertThat(questions).containsExactly(20);
        }
    }

    @Test
    void whoeverComesLaterIsAskedForAnewAndNobodyIsAskedForAfterGivingUp() throws Exception {
        ReleaseId early = new ReleaseId("early");
        ReleaseId late = new ReleaseId("late");
        assertThat(waiters.await(early, 0, Duration.ZERO)).isFalse();
        held.put(late, 7L);
        assertThat(waiters.await(late, 7, Duration.ZERO)).isTrue();
        assertThat(waiters.await(late, 8, Duration.ZERO)).isFalse();
        assertThat(questions).containsExactly(1, 1, 1);
    }
}
