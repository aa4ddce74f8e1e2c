package org.modeldocket.query.projection.claim;

import org.modeldocket.query.views.Checkpoint;
import org.modeldocket.query.views.ClaimSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The right to write the tables of one generation. Where several nodes share them, a node claims it, renews its claim in time, and
 * loses it to another where it does not. Where no other node can write, it is there for the asking. For one thread at a time.
 */
public final class Claim {
    private static final Logger LOG = LoggerFactory.getLogger(Claim.class);

    private final Checkpoint checkpoint;
    private final ClaimSettings settings;
    private volatile boolean held;
    private long renewedAt;

    public Claim(Checkpoint checkpoint, ClaimSettings settings) {
        this.checkpoint = checkpoint;
        this.settings = settings;
    }

    /**
     * Claims the right, or renews the claim where that is due.
     *
     * @param gained is run where this node did not have it before, since others may have written
     * @return false where another node has it
     */
    public boolean hold(Runnable gained) {
        boolean had = held;
        if (settings.shared()) {
            long now = System.nanoTime();
            if (!had || now - renewedAt > settings.extension().toNanos()) {
                held = checkpoint.claim(settings.node(), settings.timeout());
                renewedAt = now;
            }
        } else {
            held = true;
        }
        if (held && !had) {
            gained.run();
        }
        return held;
    }

    /** Takes the right from whichever node has it, once that node has ended its transaction. */
    public void seize(Runnable gained) {
        if (settings.shared()) {
            checkpoint.seize(settings.node());
        }
        gained.run();
        held = true;
        renewedAt = System.nanoTime();
    }

    /** To be called after any failure: the right must be claimed again. */
    public void lose() {
        held = false;
    }

    /** Leaves the right to other nodes at once. */
    public void release() {
        if (settings.shared() && held) {
            try {
                checkpoint.release(settings.node());
            } catch (DataAccessException e) {
                LOG.debug("the claim could not be given up; it expires", e);
            }
        }
    }
}
