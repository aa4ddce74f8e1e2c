package org.modeldocket.query.projection.claim;

import org.modeldocket.query.views.Checkpoint;
import org.modeldocket.query.views.ClaimSettings;
import org.springframework.dao.DataAccessException;

/** Renews a claim while the thread of the loop is busy for long. Does nothing where nothing is claimed. */
public final class ClaimRenewal implements AutoCloseable {
    private final Checkpoint checkpoint;
    private final ClaimSettings claims;
    private final Thread thread;
    private volatile boolean lost;

    /** Renews from now on, until it is closed. */
    public ClaimRenewal(Checkpoint checkpoint, ClaimSettings claims) {
        this.checkpoint = checkpoint;
        this.claims = claims;
        thread = Thread.ofPlatform().name("renew-claim").unstarted(this::run);
        if (claims.shared()) {
            thread.start();
        }
    }

    private void run() {
        try {
            while (!lost) {
                Thread.sleep(claims.extension());
                lost = !checkpoint.claim(claims.node(), claims.timeout());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException e) {
            lost = true;
        }
    }

    /** Whether another node has the claim, or the database does not answer. */
    public boolean isLost() {
        return lost;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
