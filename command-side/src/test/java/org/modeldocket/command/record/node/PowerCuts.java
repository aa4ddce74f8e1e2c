package org.modeldocket.command.record.node;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.modeldocket.command.record.CompactionSettings;
import org.modeldocket.command.record.Durability;
import org.modeldocket.command.record.NewFact;
import org.modeldocket.command.record.NewFacts;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.command.record.commit.AppendResult;
import org.modeldocket.platform.h2.ForgetfulDisk;
import org.modeldocket.platform.h2.ForgetfulFiles;

/** Runs a record through power cuts, each time from what the last one left, and collects what is wrong with it. */
final class PowerCuts {
    private static final int WRITERS = 6;
    /** Threads that do nothing but store snapshots, so that one is on its way whenever a group is being written. */
    private static final int SNAPSHOTTERS = 2;
    /** So many cuts befall one record; then a new one begins, since files grow. */
    private static final int SERIES = 10;

    private static final String COMPACTION = "org.modeldocket.command.record.h2.H2Compaction";
    /** A step whenever no append waits, of a few pages. */
    private static final CompactionSettings ALWAYS = new CompactionSettings(Duration.ZERO, 0, 16 << 10);

    private final Path directory;
    private final String layer;
    private final Durability durability;
    private final long seed;
    private final Random random;
    private final Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
    private long total;
    private final AtomicInteger forgotten = new AtomicInteger();

    PowerCuts(Path directory, String layer, Durability durability, long seed) {
        this.directory = directory;
        this.layer = layer;
        this.durability = durability;
        this.seed = seed;
        random = new Random(seed);
        ForgetfulFiles.register();
    }

    long acknowledged() {
        return total;
    }

    int forgotten() {
        return forgotten.get();
    }

    /** Stops at the first cut with findings. */
    List<String> run(int cuts) throws Exception {
        System.out.println("power cuts with seed " + seed);
        List<String> findings = List.of();
        for (int done = 0; done < cuts && findings.isEmpty(); done += SERIES) {
            acknowledged.clear();
            findings = series(directory.resolve("series-" + done));
            total += acknowledged.size();
        }
        return findings;
    }

    private List<String> series(Path home) throws Exception {
        Path place = home.resolve("cut-0");
        for (int cut = 1; cut <= SERIES + 1; cut++) {
            DurableRecord record;
            try {
                record = open(place);
                if (random.nextBoolean()) {
                    record.close();
                    record = open(place);
                }
            } catch (RecordUnavailable e) {
                return List.of("after cut " + (cut - 1) + " the record does not open: " + e.getCause());
            }
            ForgetfulDisk disk =
                    ForgetfulFiles.disk(place.resolve("record.mv.db").toString());
            try {
                List<String> findings = check(record, cut - 1);
                if (!findings.isEmpty() || cut > SERIES) {
                    return findings;
                }
                reuseAtOnce(record);
                if (random.nextBoolean()) {
                    disk.cutAfter(1 + random.nextInt(50));
                } else {
                    disk.cutAfter(1 + random.nextInt(12), COMPACTION, 150);
                }
                write(record, disk);
            } finally {
                record.close();
            }
            ForgetfulDisk.Loss[] losses = ForgetfulDisk.Loss.values();
            byte[] survivors = disk.survivors(losses[random.nextInt(losses.length)], random);
            place = home.resolve("cut-" + cut);
            Files.createDirectories(place);
            Files.write(place.resolve("record.mv.db"), survivors);
        }
        throw new AssertionError("not reached");
    }

    private DurableRecord open(Path place) {
        return DurableRecord.open(
                RecordSettings.in(place).over(layer + ForgetfulFiles.LAYER).compacted(ALWAYS),
                durability,
                NewFacts.TEXT_SNAPSHOTS,
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    /** Space is written over as soon as the newest state of the file does not need it, not after ten seconds. */
    private static void reuseAtOnce(DurableRecord record) throws SQLException {
        try (Connection connection = record.readers().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET RETENTION_TIME 0");
        }
    }

    private void write(DurableRecord record, ForgetfulDisk disk) throws Exception {
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int w = 0; w < WRITERS; w++) {
                String release = "release-" + w;
                Random own = new Random(random.nextLong());
                writers.add(threads.submit(() -> write(record, disk, release, own)));
            }
            for (int n = 0; n < SNAPSHOTTERS; n++) {
                String release = "release-" + n;
                writers.add(threads.submit(() -> snapshot(record, disk, release)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    private void write(DurableRecord record, ForgetfulDisk disk, String release, Random own) {
        while (!disk.isOff()) {
            List<NewFact> facts = new ArrayList<>();
            try {
                long head = record.eventStore().lastSequenceNumberFor(release).orElse(-1L);
                int size = own.nextInt(4) == 0 ? 2 + own.nextInt(20) : 1;
                String padding = "x".repeat(1 + own.nextInt(500));
                for (int i = 1; i <= size; i++) {
                    facts.add(NewFacts.fact(release, head + i, UUID.randomUUID(), padding));
                }
                if (own.nextInt(5) == 0) {
                    facts.add(NewFacts.fact(release + "-" + UUID.randomUUID(), 0));
                }
                AppendResult appended = record.appender().append(facts);
                for (int i = 0; i < facts.size(); i++) {
                    acknowledged.put(facts.get(i).factId(), appended.first() + i);
                }
            } catch (RecordUnavailable e) {
                forgotten.addAndGet(facts.size());
            }
        }
    }

    private static void snapshot(DurableRecord record, ForgetfulDisk disk, String release) {
        String state = "x".repeat(2_000);
        for (long sequence = 0; !disk.isOff(); sequence++) {
            record.eventStore().storeSnapshot(new GenericDomainEventMessage<>("Release", release, sequence, state));
        }
    }

    private List<String> check(DurableRecord record, int cut) {
        List<String> findings = new ArrayList<>();
        long last = record.places().lastPosition();
        List<? extends TrackedEventMessage<?>> facts;
        try {
            facts = record.eventStore().openStream(null).asStream().limit(last).toList();
        } catch (RuntimeException e) {
            return List.of("after cut " + cut + " the record cannot be read: " + e);
        }
        Map<UUID, Long> positions = new HashMap<>();
        Map<String, Long> heads = new HashMap<>();
        LongStream.rangeClosed(1, last).forEach(position -> {
            DomainEventMessage<?> fact = (DomainEventMessage<?>) facts.get((int) position - 1);
            if (!fact.getMetaData().get("position").equals(position)) {
                findings.add("after cut " + cut + " there is a gap before " + position);
            }
            if (positions.put(UUID.fromString(fact.getIdentifier()), position) != null) {
                findings.add("after cut " + cut + " fact " + fact.getIdentifier() + " is there twice");
            }
            long before = heads.getOrDefault(fact.getAggregateIdentifier(), -1L);
            if (fact.getSequenceNumber() != before + 1) {
                findings.add("after cut " + cut + " position " + position + " is out of its release's order");
            }
            heads.put(fact.getAggregateIdentifier(), fact.getSequenceNumber());
        });
        acknowledged.forEach((id, position) -> {
            if (!position.equals(positions.get(id))) {
                findings.add("after cut " + cut + " fact " + id + ", acknowledged at " + position + ", is at "
                        + positions.get(id));
            }
        });
        if (last > 0) {
            long end = facts.getLast().trackingToken().position().orElseThrow();
            if (end != last) {
                findings.add("after cut " + cut + " the last append is cut off: " + last + " of " + end);
            }
        }
        return findings;
    }
}
