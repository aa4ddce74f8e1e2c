package org.modeldocket.query.projection;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.modeldocket.query.projection.bulk.BulkLoad;
import org.modeldocket.query.projection.claim.ClaimLostException;
import org.modeldocket.query.projection.claim.ClaimRenewal;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.views.Checkpoint;
import org.modeldocket.query.views.ClaimSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads empty tables in bulk from a long record. Where that fails for a fact, it is not tried again. */
final class InitialLoad {
    private static final Logger LOG = LoggerFactory.getLogger(InitialLoad.class);

    private final BatchWriter writer;
    private final FactFeed feed;
    private final Checkpoint checkpoint;
    private final ClaimSettings claims;
    private boolean mayLoad = true;
    private volatile long loaded;

    InitialLoad(BatchWriter writer, FactFeed feed, Checkpoint checkpoint, ClaimSettings claims) {
        this.writer = writer;
        this.feed = feed;
        this.checkpoint = checkpoint;
        this.claims = claims;
    }

    boolean isDue() {
        return mayLoad && writer.position() == 0 && feed.highWatermark().get() >= BulkLoad.FROM;
    }

    /**
     * Loads what the record holds now, and renews the claim meanwhile.
     *
     * @param stopped whether to give up
     * @return how many facts that were
     * @throws ClaimLostException when it was stopped, or another node has the claim
     */
    long run(BooleanSupplier stopped) {
        long end = feed.highWatermark().get();
        try (ClaimRenewal renewal = new ClaimRenewal(checkpoint, claims)) {
            LOG.info("MD-VIEW-028 loading the views in bulk from {} facts", end);
            writer.load(end, () -> stopped.getAsBoolean() || renewal.isLost(), done -> loaded = done);
            LOG.info("MD-VIEW-028 loaded the views");
            return end;
        } catch (CancellationException e) {
            throw new ClaimLostException(e.toString());
        } catch (RuntimeException e) {
            if (!Faults.ofTheDatabase(e)) {
                mayLoad = false;
                LOG.warn("MD-VIEW-029 the bulk load of the views failed; applying the facts one by one", e);
            }
            throw e;
        } finally {
            loaded = 0;
        }
    }

    /** How many facts have all their rows; 0 while it does not run. */
    long progress() {
        return loaded;
    }
}
