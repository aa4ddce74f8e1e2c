package org.modeldocket.command.record.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.modeldocket.command.record.node.SharedNodes.race;
import static org.modeldocket.command.record.node.SharedNodes.until;
import static org.modeldocket.command.record.node.SharedNodes.upTo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modeldocket.command.record.NewFact;
import org.modeldocket.command.record.NewFacts;
import org.modeldocket.command.record.RecordUnavailable;

/** Two nodes whose connections to PostgreSQL are cut. */
@Timeout(120)
class SharedRecordUnderTroubleTest {
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
    void connectionsThatAreCutCostNoFact() throws Exception {
        AtomicInteger done = new AtomicInteger();
        List<NewFact> acknowledged = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService saboteur = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> cutting = saboteur.submit(() -> {
                for (int cut = 1; done.get() < 8; cut++) {
                    shared.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                            + "WHERE datname = current_database() AND pid <> pg_backend_pid()");
                    int next = Math.min(480, cut * 30);
                    await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= next);
                }
                return null;
            });
            race(8, seed -> {
                DurableRecord node = nodes.get((int) (seed % 2));
                for (int i = 0; i < 60; i++) {
                    acknowledged.add(until(node, NewFacts.fact("writer-" + seed, i)));
                }
                done.incrementAndGet();
                return null;
            });
            cutting.get();
        }
        assertThat(acknowledged).hasSize(480);
        assertThat(shared.numbers("SELECT position FROM record.fact ORDER BY position"))
                .isEqualTo(upTo(480));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> nodes.stream().allMatch(node -> node.facts().lastPosition() == 480));
    }

    @Test
    void aServerThatIsBackIsNoticedWithoutAnyAppend() throws Exception {
        DurableRecord node = nodes.getFirst();
        for (int i = 0; node.lastFailure() == null; i++) {
            shared.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    + "WHERE datname = current_database() AND pid <> pg_backend_pid()");
            try {
                node.appender().append(List.of(NewFacts.fact("cut-" + i, 0)));
            } catch (RecordUnavailable e) {
                assertThat(node.lastFailure()).isNotNull();
            }
        }
        List<Long> stored = shared.numbers("SELECT position FROM record.fact ORDER BY position");
        await().atMost(Duration.ofSeconds(30)).until(() -> node.lastFailure() == null);
        assertThat(shared.numbers("SELECT position FROM record.fact ORDER BY position"))
                .isEqualTo(stored);
        until(node, NewFacts.fact("after", 0));
    }
}
