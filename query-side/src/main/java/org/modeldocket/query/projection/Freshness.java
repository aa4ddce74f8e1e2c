package org.modeldocket.query.projection;

import java.time.Duration;
import org.modeldocket.vocabulary.id.ReleaseId;

/** Lets a reader who has just written wait until what was written can be read. */
public final class Freshness {
    /** How long a reader waits at most. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Projection projection;

    public Freshness(Projection projection) {
        this.projection = projection;
    }

    /**
     * Waits until the case is applied up to that sequence, asked again after each commit.
     *
     * @return false when that did not come about in time, or the thread was interrupted
     */
    public boolean reached(ReleaseId releaseId, long sequence) {
        return reached(releaseId, sequence, PATIENCE);
    }

    /** The same for a reader who waits for another time at most. */
    public boolean reached(ReleaseId releaseId, long sequence, Duration patience) {
        try {
            return projection.waiters().await(releaseId, sequence, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
