package org.modeldocket.query.projection;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.modeldocket.platform.worker.Signal;
import org.modeldocket.query.projection.parked.DeadLetters;
import org.modeldocket.query.views.Checkpoint;
import org.modeldocket.query.views.ClaimSettings;
import org.modeldocket.query.views.Tables;
import org.modeldocket.query.views.ViewCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a rebuilt generation the one that answers, provided that it is as good as the one that did. */
final class GenerationSwap {
    private static final Logger LOG = LoggerFactory.getLogger(GenerationSwap.class);

    /** How long a rebuilt generation may take for the last facts while the live one stands still for it. */
    private static final Duration LAST_FACTS = Duration.ofSeconds(20);

    private final ViewCatalogue catalogue;
    private final ClaimSettings claims;
    private final Signal commits;

    GenerationSwap(ViewCatalogue catalogue, ClaimSettings claims, Signal commits) {
        this.catalogue = catalogue;
        this.claims = claims;
        this.commits = commits;
    }

    /**
     * Waits until the shadow has the last facts of the old generation, and lets it take the old one's place in the catalogue.
     *
     * @param old whose loop stands still
     * @throws IllegalStateException when it does not get there, or has parked more; then nothing has changed
     */
    void exchange(ProjectionLoop old, ProjectionLoop shadow) throws InterruptedException {
        if (claims.shared()) {
            exchangeShared(old, shadow);
        } else {
            requireAsGood(shadow, old);
            catalogue.goLive(shadow.tables().generation());
        }
    }

    /** While the checkpoint of the old generation is locked, no node writes there; the commit that ends this keeps it so. */
    private void exchangeShared(ProjectionLoop old, ProjectionLoop shadow) throws InterruptedException {
        Checkpoint checkpoint = new Checkpoint(old.tables().jdbc());
        try {
            new TransactionTemplate(old.tables().transactions()).executeWithoutResult(t -> {
                checkpoint.lock();
                try {
                    requireAsGood(shadow, old);
                } catch (InterruptedException e) {
                    throw new CancellationException(e.toString());
                }
                checkpoint.retire();
                catalogue.succeed(old.tables(), shadow.tables().generation());
            });
        } catch (CancellationException e) {
            throw (InterruptedException) new InterruptedException("while going live").initCause(e);
        }
    }

    private void requireAsGood(ProjectionLoop shadow, ProjectionLoop old) throws InterruptedException {
        long end = old.position();
        if (!commits.await(() -> shadow.position() >= end, LAST_FACTS)) {
            throw new IllegalStateException("the rebuilt views did not apply the last facts, up to position " + end);
        }
        long parked = parkedIn(shadow.tables());
        long parkedBefore = parkedIn(old.tables());
        if (parked > parkedBefore) {
            throw new IllegalStateException("the rebuilt views have parked " + parked + " facts, those that answer "
                    + parkedBefore + "; MD-VIEW-012 in the logging says why");
        }
    }

    private static long parkedIn(Tables tables) {
        return new DeadLetters(tables.jdbc()).count();
    }

    /** Drops the tables that have been replaced; shared ones are only left, since other nodes may still read them. */
    void leave(Tables replaced) {
        try {
            if (claims.shared()) {
                catalogue.leave(replaced);
            } else {
                catalogue.drop(replaced);
            }
        } catch (DataAccessException e) {
            LOG.warn(
                    "MD-VIEW-016 the rows from before the rebuild could not be deleted; the next start deletes them",
                    e);
        }
    }
}
