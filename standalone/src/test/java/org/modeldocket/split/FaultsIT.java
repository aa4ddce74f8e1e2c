package org.modeldocket.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults in random order while clients write and read; after each, record, topic and views hold the same, and all that was
 * acknowledged, and the record fits every checkpoint. {@code -Dmodeldocket.rounds=20} makes it longer, {@code -Dseed} repeats a run,
 * {@code -Dmodeldocket.faults=RELAY_KILLED,TOPIC_DELETED} chooses the faults.
 */
class FaultsIT {
    private static final int ROUNDS = Integer.getInteger("modeldocket.rounds", 1);

    @TempDir
    private Path directory;

    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    @Test
    void nothingIsLostOrDoubledAndNoOrderIsBroken() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("FaultsIT seed " + seed);
        Random random = new Random(seed);
        try (Cluster cluster = new Cluster(directory, 2)) {
            Agreement agreement = new Agreement(cluster);
            OutsideAuditor auditor = new OutsideAuditor(cluster, directory.resolve("auditor"));
            int round = 0;
            for (Fault fault : schedule(random)) {
                long begun = System.nanoTime();
                long answers;
                long repeats;
                try (Readers readers = new Readers(cluster.querySide);
                        Writers writers = new Writers(cluster.commandSide, round, acknowledged)) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextLong(1_500)));
                    fault.strike(cluster, random);
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
                    answers = readers.answers();
                    repeats = writers.repeats();
                }
                int facts = agreement.check(acknowledged);
                auditor.verify(facts);
                System.out.printf(
                        "FaultsIT %d %s: %d facts, %d sent again, %d answers, %d s%n",
                        ++round,
                        fault,
                        facts,
                        repeats,
                        answers,
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
            }
            assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * 6);
        }
    }

    /** Each fault once before any is repeated. */
    private static List<Fault> schedule(Random random) {
        List<Fault> schedule = new ArrayList<>();
        while (schedule.size() < ROUNDS) {
            List<Fault> all = new ArrayList<>(chosen());
            Collections.shuffle(all, random);
            schedule.addAll(all);
        }
        return schedule.subList(0, ROUNDS);
    }

    private static List<Fault> chosen() {
        String names = System.getProperty("modeldocket.faults");
        return names == null
                ? List.of(Fault.values())
                : Arrays.stream(names.split(",")).map(Fault::valueOf).toList();
    }
}
