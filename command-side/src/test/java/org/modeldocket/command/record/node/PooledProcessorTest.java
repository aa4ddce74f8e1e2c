package org.modeldocket.command.record.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.awaitility.Awaitility;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.record.NewFact;
import org.modeldocket.command.record.NewFacts;
import org.modeldocket.command.record.RecordSettings;

/** What Axon's own pooled processor makes of our streams. */
class PooledProcessorTest {
    @TempDir
    Path directory;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final List<Long> handled = new CopyOnWriteArrayList<>();
    private final List<Object> batchOfEach = new CopyOnWriteArrayList<>();
    private DurableRecord record;
    private PooledStreamingEventProcessor processor;

    @BeforeEach
    void open() {
        record = DurableRecord.open(
                RecordSettings.in(directory), NewFacts.TEXT_SNAPSHOTS, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        if (processor != null) {
            processor.shutDown();
        }
        threads.shutdown();
        record.close();
    }

    private void handle(EventMessage<?> event) {
        batchOfEach.add(CurrentUnitOfWork.get());
        handled.add((Long) event.getMetaData().get("position"));
    }

    public final class Handler {
        @org.axonframework.eventhandling.EventHandler
        public void on(org.modeldocket.facts.ReleaseFact fact, EventMessage<?> event) {
            handle(event);
        }
    }

    private void start(int batch) {
        SequencingPolicy<EventMessage<?>> whole = event -> "all";
        processor = PooledStreamingEventProcessor.builder()
                .name("test")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Handler())
                        .sequencingPolicy(whole)
                        .build())
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(record.eventStore())
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(source -> source.createTailToken())
                .batchSize(batch)
                .build();
        processor.start();
    }

    @Test
    void anAtomicAppendIsNeverSplitOverTwoBatches() {
        List<Set<Long>> appends = new ArrayList<>();
        long position = 0;
        for (int i = 0; i < 600; i++) {
            List<NewFact> facts = new ArrayList<>();
            Set<Long> positions = new HashSet<>();
            for (int f = 0; f < 1 + i % 7; f++) {
                facts.add(NewFacts.fact("release-" + f + "-" + i, 0));
                positions.add(++position);
            }
            record.appender().append(facts);
            appends.add(positions);
            if (i == 300) {
                start(3);
            }
        }
        long last = position;
        Awaitility.await().untilAsserted(() -> assertThat(handled).hasSize((int) last));
        assertThat(handled).isSorted().doesNotHaveDuplicates();
        for (Set<Long> positions : appends) {
            Set<Object> batches = new HashSet<>();
            positions.forEach(p -> batches.add(batchOfEach.get((int) (p - 1))));
            assertThat(batches).as("batches of the append at " + positions).hasSize(1);
        }
        assertThat(new HashSet<>(batchOfEach)).hasSizeGreaterThan(appends.size() / 10);
    }

    /** A processor that polled would take half a second for each. */
    @Test
    void theProcessorReactsWithoutPolling() {
        start(100);
        Awaitility.await()
                .until(() -> processor.processingStatus().values().stream().anyMatch(s -> s.isCaughtUp()));
        long begun = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            record.appender().append(List.of(NewFacts.fact("a", i, UUID.randomUUID())));
            int expected = i + 1;
            Awaitility.await()
                    .pollInterval(java.time.Duration.ofMillis(1))
                    .untilAsserted(() -> assertThat(handled).hasSize(expected));
        }
        assertThat((System.nanoTime() - begun) / 1_000_000L)
                .as("milliseconds for 20 facts")
                .isLessThan(5_000);
    }
}
