package org.modeldocket.query.projection;

import java.time.Duration;
import org.modeldocket.vocabulary.id.ReleaseId;

/** Lets a reader who has just written wait until a view holds what was written. */
public final class Freshness {
    /** How long a reader waits at most. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Processors processors;

    public Freshness(Processors processors) {
        this.processors = processors;
    }

    /**
     * Waits until the view holds the release at that sequence or a later one, asked for again after each commit of the view.
     *
     * @return false when that did not come about in time, or the thread was interrupted
     */
    public boolean reached(String view, ReleaseId releaseId, long sequence) {
        return reached(view, releaseId, sequence, PATIENCE);
    }

    /** The same for a reader who waits for another time at most. */
    public boolean reached(String view, ReleaseId releaseId, long sequence, Duration patience) {
        try {
            return processors.view(view).waiters().await(releaseId, sequence, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
