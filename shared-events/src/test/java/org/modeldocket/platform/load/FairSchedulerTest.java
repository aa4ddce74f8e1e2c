package org.modeldocket.platform.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FairSchedulerTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private static final int QUEUE = 2;

    private final AtomicLong time = new AtomicLong();
    private final FairScheduler scheduler = new FairScheduler(1, 0, 3, QUEUE, time::get);
    private final List<String> worked = Collections.synchronizedList(new ArrayList<>());

    /** Takes a turn, uses it for a second, and says so. */
    private CompletableFuture<Boolean> task(String client, String work) {
        int before = scheduler.waiting();
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                Optional<FairScheduler.Task> task = scheduler.begin(client, work, LONG);
                task.ifPresent(turn -> {
                    worked.add(client + work);
                    time.addAndGet(Duration.ofSeconds(1).toNanos());
                    turn.end();
                });
                done.complete(task.isPresent());
            } catch (InterruptedException e) {
                done.completeExceptionally(e);
            }
        });
        await().until(() -> scheduler.waiting() != before || done.isDone() || before == QUEUE);
        return done;
    }

    private FairScheduler.Task begin(String client, String work) throws InterruptedException {
        return scheduler.begin(client, work, Duration.ZERO).orElseThrow();
    }

    /** Uses a turn for some seconds. */
    private void use(String client, String work, int seconds) throws InterruptedException {
        FairScheduler.Task task = begin(client, work);
        time.addAndGet(Duration.ofSeconds(seconds).toNanos());
        task.end();
    }

    @Test
    void theClientThatHasUsedLessComesFirst() throws Exception {
        use("greedy", "/a", 5);
        use("modest", "/a", 1);
        FairScheduler.Task working = begin("other", "/a");
        var greedy = task("greedy", "/b");
        var modest = task("modest", "/b");
        working.end();
        assertThat(greedy.get()).isTrue();
        assertThat(modest.get()).isTrue();
        assertThat(worked).containsExactly("modest/b", "greedy/b");
    }

    @Test
    void ofOneClientTheWorkThatHasUsedLessComesFirst() throws Exception {
        use("one", "/long", 5);
        FairScheduler.Task working = begin("other", "/a");
        var longWork = task("one", "/long");
        var shortWork = task("one", "/short");
        working.end();
        assertThat(longWork.get()).isTrue();
        assertThat(shortWork.get()).isTrue();
        assertThat(worked).containsExactly("one/short", "one/long");
    }

    @Test
    void whatIsShortHasATurnThatNothingLongTakes() throws Exception {
        FairScheduler kept = new FairScheduler(1, 1, 8, 8, time::get);
        FairScheduler.Task first = kept.begin("one", "/long", Duration.ZERO).orElseThrow();
        assertThat(kept.begin("one", "/long", Duration.ZERO))
                .as("more of the same")
                .isEmpty();
        time.addAndGet(Duration.ofSeconds(3).toNanos());
        first.pause();
        first.resume();
        FairScheduler.Task other = kept.begin("one", "/short", Duration.ZERO).orElseThrow();
        other.end();
        other = kept.begin("one", "/short", Duration.ZERO).orElseThrow();
        assertThat(kept.begin("two", "/long", Duration.ZERO)).as("all taken").isEmpty();
        other.end();
        first.end();
        FairScheduler.Task again = kept.begin("one", "/long", Duration.ZERO).orElseThrow();
        assertThat(kept.begin("one", "/long", Duration.ZERO))
                .as("known to be long")
                .isEmpty();
        again.end();
    }

    @Test
    void whatWasUsedIsForgotten() throws Exception {
        use("early", "/a", 5);
        time.addAndGet(Duration.ofMinutes(5).toNanos());
        use("late", "/a", 1);
        FairScheduler.Task working = begin("other", "/a");
        var late = task("late", "/b");
        var early = task("early", "/b");
        working.end();
        assertThat(late.get()).isTrue();
        assertThat(early.get()).isTrue();
        assertThat(worked).containsExactly("early/b", "late/b");
    }

    @Test
    void whoWouldComeLastIsRejectedWhenTooManyWait() throws Exception {
        use("greedy", "/a", 5);
        FairScheduler.Task working = begin("other", "/a");
        var first = task("greedy", "/a");
        var second = task("greedy", "/a");
        var modest = task("modest", "/a");
        assertThat(second.get()).isFalse();
        working.end();
        assertThat(first.get()).isTrue();
        assertThat(modest.get()).isTrue();
        assertThat(worked).containsExactly("modest/a", "greedy/a");
    }

    @Test
    void whoHasNoTurnInTimeIsRejected() throws Exception {
        FairScheduler.Task working = begin("one", "/a");
        assertThat(scheduler.begin("two", "/a", Duration.ofMillis(10))).isEmpty();
        assertThat(scheduler.waiting()).isZero();
        working.end();
        assertThat(scheduler.working()).isZero();
        begin("two", "/a").end();
    }

    @Test
    void aPauseIsAnothersTurn() throws Exception {
        FairScheduler.Task working = begin("one", "/a");
        var other = task("two", "/a");
        assertThat(other).isNotDone();
        working.pause();
        assertThat(other.get()).isTrue();
        working.resume();
        assertThat(scheduler.working()).isEqualTo(1);
        working.end();
        assertThat(scheduler.begun()).isZero();
    }

    @Test
    void noMoreBeginThanThereArePlaces() throws Exception {
        List<FairScheduler.Task> paused = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            FairScheduler.Task task = begin("one", "/a");
            task.pause();
            paused.add(task);
        }
        assertThat(scheduler.begin("two", "/a", Duration.ofMillis(10))).isEmpty();
        paused.removeFirst().end();
        FairScheduler.Task begun = begin("two", "/a");
        begun.end();
        paused.forEach(FairScheduler.Task::end);
        assertThat(scheduler.begun()).isZero();
    }

    @Test
    void anInterruptWhileWaitingLeavesNothingBehind() throws Exception {
        FairScheduler.Task working = begin("one", "/a");
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                scheduler.begin("two", "/a", LONG);
                interrupted.complete(false);
            } catch (InterruptedException e) {
                interrupted.complete(true);
            }
        });
        await().until(() -> scheduler.waiting() == 1);
        waiting.interrupt();
        assertThat(interrupted.get()).isTrue();
        working.end();
        assertThat(scheduler.waiting() + scheduler.working() + scheduler.begun())
                .isZero();
    }
}
