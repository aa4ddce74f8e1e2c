package org.modeldocket.command.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.stream.Blocks;
import org.modeldocket.stream.Reach;

/**
 * The record of facts, open. A fact whose append has returned is stored once, has its gapless position, and survives
 * {@code kill -9} and a loss of power; until then nobody sees it. One process at a time.
 *
 * <p>After a disk error the record opens its database afresh and goes on. It trusts what the operating system then reads
 * back; a system that has dropped writes after a failed sync, as some do, is found out only at the next start.
 */
public final class DurableRecord implements AutoCloseable {
    private final RecordDatabase database;
    private final Reach durable;
    private final Appender appender;
    private final CaseReader cases;
    private final StoredFacts facts;
    private final RecordEventStore eventStore;

    private DurableRecord(
            RecordDatabase database,
            Durability durability,
            RecordSettings settings,
            SnapshotCodec codec,
            Clock clock,
            MeterRegistry meters) {
        this.database = database;
        durable = new Reach();
        FactReader reader = new FactReader(database.readers(), durable);
        cases = new CaseReader(reader, durable);
        facts = new DurableFacts(reader, durable);
        GroupWriter writer = new GroupWriter(database, WriterTurn.ALONE, durability, clock);
        appender = new Appender(writer, durable, new RecordMetrics(meters), settings.queue(), settings.largestGroup());
        eventStore = RecordEventStore.over(new RecordStorageEngine(
                appender,
                durable,
                reader,
                cases,
                new Blocks(reader, durable, settings.blocks()),
                new Snapshots(database.readers(), codec, appender)));
    }

    /**
     * Opens the record, or makes it when there is none.
     *
     * @param clock the record clock
     * @throws RecordUnavailable when another process has it open, or it cannot be read or made
     */
    public static DurableRecord open(RecordSettings settings, SnapshotCodec codec, Clock clock, MeterRegistry meters) {
        return open(settings, Durability.checkpointSync(), codec, clock, meters);
    }

    static DurableRecord open(
            RecordSettings settings, Durability durability, SnapshotCodec codec, Clock clock, MeterRegistry meters) {
        RecordDatabase database = RecordDatabase.open(settings);
        DurableRecord record = new DurableRecord(database, durability, settings, codec, clock, meters);
        try {
            record.appender.start();
            return record;
        } catch (SQLException | RuntimeException e) {
            record.durable.close();
            database.close();
            throw new RecordUnavailable("the record in " + settings.directory() + " cannot be read", e);
        }
    }

    /** The record as Axon's event store and event bus. */
    public RecordEventStore eventStore() {
        return eventStore;
    }

    public Places places() {
        return cases;
    }

    /** The facts as they are stored, for whoever proves that they were not altered. */
    public StoredFacts facts() {
        return facts;
    }

    /** Which record this is; made with it and never changed. */
    public UUID recordId() {
        return database.recordId();
    }

    /** Why the last append could not be stored; null while all is well. For health checks. */
    public @Nullable Throwable lastFailure() {
        return appender.lastFailure();
    }

    Appender appender() {
        return appender;
    }

    /** Stores what was handed in, then closes. Processors that read the record should be stopped before. */
    @Override
    public void close() {
        appender.close();
        durable.close();
        database.close();
    }
}
