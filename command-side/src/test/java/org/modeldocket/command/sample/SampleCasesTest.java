package org.modeldocket.command.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.axon.AxonCommandSender;
import org.modeldocket.command.axon.CaseSnapshotCodec;
import org.modeldocket.command.axon.CommandBus;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.command.submission.CommandRunner;
import org.modeldocket.platform.postgres.PostgresServer;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.modeldocket.wire.StoredFact;

/** Nodes of the split run that begin at once on an empty record. */
@Timeout(120)
class SampleCasesTest {
    private static final int NODES = 3;

    @TempDir
    private Path directory;

    @RepeatedTest(3)
    void areLoadedOnceByNodesThatBeginAtOnce() throws Exception {
        PostgresSettings database = new PostgresSettings(PostgresServer.freshDatabase(), "postgres", "");
        CyclicBarrier begin = new CyclicBarrier(NODES);
        List<Future<Long>> ends = new ArrayList<>();
        try (ExecutorService nodes = Executors.newFixedThreadPool(NODES)) {
            for (int i = 0; i < NODES; i++) {
                Path data = Files.createDirectories(directory.resolve("node-" + i));
                ends.add(nodes.submit(() -> load(database, data, begin)));
            }
        }
        for (Future<Long> end : ends) {
            assertThat(end.get()).isEqualTo(ends.getFirst().get()).isPositive();
        }
    }

    /** @return where the record ends */
    private static long load(PostgresSettings database, Path data, CyclicBarrier begin) throws Exception {
        try (ExecutorService snapshots = Executors.newSingleThreadExecutor();
                DurableRecord record = DurableRecord.open(
                        database,
                        RecordSettings.in(data),
                        new CaseSnapshotCodec(),
                        Clock.systemUTC(),
                        new SimpleMeterRegistry())) {
            Configuration axon = CommandBus.over(record.eventStore(), Clock.systemUTC(), snapshots);
            axon.start();
            begin.await(20, TimeUnit.SECONDS);
            new SampleCases(
                            new CommandRunner(new AxonCommandSender(axon.commandGateway()), record.places()),
                            record.places(),
                            data,
                            true)
                    .loadIfNew();
            axon.shutdown();
            begin.await(20, TimeUnit.SECONDS);
            record.places().catchUp();
            long end = record.facts().lastPosition();
            List<StoredFact> all = record.facts().range(1, end);
            assertThat(all.stream().map(StoredFact::position))
                    .isEqualTo(LongStream.rangeClosed(1, end).boxed().toList());
            assertThat(all.stream().map(StoredFact::factId)).doesNotHaveDuplicates();
            return end;
        }
    }
}
