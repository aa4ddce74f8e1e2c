package org.modeldocket.command.record.node;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.axon.AggregateSnapshots;
import org.modeldocket.command.axon.RecordEventStore;
import org.modeldocket.command.axon.RecordStorageEngine;
import org.modeldocket.command.axon.SnapshotCodec;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.command.organisations.OrganisationNames;
import org.modeldocket.command.record.CaseFactReader;
import org.modeldocket.command.record.Durability;
import org.modeldocket.command.record.DurableFactReader;
import org.modeldocket.command.record.FactLookup;
import org.modeldocket.command.record.FactReader;
import org.modeldocket.command.record.RecordDatabase;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.command.record.StoredFactReader;
import org.modeldocket.command.record.commit.Appender;
import org.modeldocket.command.record.commit.GroupWriter;
import org.modeldocket.command.record.commit.RecordMetrics;
import org.modeldocket.command.record.h2.H2Record;
import org.modeldocket.command.record.postgres.CommitListener;
import org.modeldocket.command.record.postgres.PostgresRecord;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.modeldocket.platform.stream.FactPageCache;
import org.modeldocket.platform.stream.FactSource;
import org.modeldocket.platform.stream.HighWatermark;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;

/**
 * The record of facts, open. A fact whose append has returned is stored once, has its gapless position, and survives
 * {@code kill -9} and a loss of power; until then it is not visible. In a directory, one process
 * at a time; on PostgreSQL, any number of nodes.
 *
 * <p>After a disk error the record opens its database afresh and goes on. It trusts what the operating system then reads
 * back; a system that has dropped writes after a failed sync, as some do, is found out only at the next start.
 */
public final class DurableRecord implements AutoCloseable {
    private final RecordDatabase database;
    private final HighWatermark durable;
    private final Appender appender;
    private final @Nullable CommitListener commits;
    private final CaseFactReader cases;
    private final StoredFactReader facts;
    private final FactReader reader;
    private final RecordEventStore eventStore;
    private final OrganisationNames organisations = new OrganisationNames();

    private DurableRecord(
            RecordDatabase database,
            Durability durability,
            @Nullable PostgresSettings shared,
            RecordSettings settings,
            SnapshotCodec codec,
            Clock clock,
            MeterRegistry meters) {
        this.database = database;
        durable = new HighWatermark();
        reader = new FactReader(database.readers(), durable);
        commits = shared == null ? null : new CommitListener(shared, reader, durable);
        cases = new CaseFactReader(reader, durable, commits == null ? null : commits::look);
        facts = new DurableFactReader(new FactReader(database.logReaders(), durable), durable);
        GroupWriter writer = new GroupWriter(database, database.turn(), durability, clock, organisations);
        appender = new Appender(
                writer,
                durable,
                new RecordMetrics(meters),
                database.compaction(),
                settings.queue(),
                settings.largestGroup());
        eventStore = RecordEventStore.over(new RecordStorageEngine(
                appender,
                durable,
                reader,
                cases,
                new FactPageCache(reader, durable, settings.blocks()),
                new AggregateSnapshots(database.readers(), codec, appender)));
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
        RecordDatabase database = H2Record.open(settings);
        return started(new DurableRecord(database, durability, null, settings, codec, clock, meters));
    }

    /**
     * Opens a record that several nodes share.
     *
     * @param sizes of queues, pools and caches; the directory is not used
     * @throws RecordUnavailable when the server cannot be reached, or must not keep a record
     */
    public static DurableRecord open(
            PostgresSettings shared, RecordSettings sizes, SnapshotCodec codec, Clock clock, MeterRegistry meters) {
        RecordDatabase database = PostgresRecord.open(shared, sizes);
        return started(new DurableRecord(database, database.durability(), shared, sizes, codec, clock, meters));
    }

    private static DurableRecord started(DurableRecord record) {
        try {
            record.appender.start();
            if (record.commits != null) {
                record.commits.start();
            }
            return record;
        } catch (SQLException | RuntimeException e) {
            record.durable.close();
            record.database.close();
            throw new RecordUnavailable("the record cannot be read", e);
        }
    }

    /** The record as Axon's event store and event bus. */
    public RecordEventStore eventStore() {
        return eventStore;
    }

    public FactLookup places() {
        return cases;
    }

    /** Reads facts by position, never beyond {@link #durable}. */
    public FactSource source() {
        return reader;
    }

    /** The facts of one release from its first to that of a sequence; none when the release is unknown. */
    public List<StoredFact> history(ReleaseId releaseId, long throughSequence) {
        return cases.stored(releaseId, throughSequence);
    }

    /** The last position that is durable here. Its listeners are called when there are more. */
    public HighWatermark durable() {
        return durable;
    }

    /** The names of organisations, those that other nodes have stored included. */
    public KnownNames names() {
        return new RecordNames(organisations, () -> isShared() || organisations.position() < durable.get(), appender);
    }

    /** The facts as they are stored, for proofs that they were not altered. */
    public StoredFactReader facts() {
        return facts;
    }

    /** Whether other nodes may record too. */
    public boolean isShared() {
        return commits != null;
    }

    /** Which record this is; made with it and never changed. */
    public UUID recordId() {
        return database.recordId();
    }

    /** Why the record cannot be written; null while it can, as far as is known: after a failure it is tried again and again. */
    public @Nullable Throwable lastFailure() {
        return appender.lastFailure();
    }

    Appender appender() {
        return appender;
    }

    /** The connections of those who decide. */
    DataSource readers() {
        return database.readers();
    }

    /** Stores the appends accepted so far, then closes. Processors that read the record should be stopped before. */
    @Override
    public void close() {
        appender.close();
        if (commits != null) {
            commits.close();
        }
        durable.close();
        database.close();
    }
}
