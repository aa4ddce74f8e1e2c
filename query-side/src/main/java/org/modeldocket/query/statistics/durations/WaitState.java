package org.modeldocket.query.statistics.durations;

import org.modeldocket.query.lists.held.Match;

/** Whether a wait is over. */
public enum WaitState {
    ENDED,
    MAY_HAVE_ENDED,
    LASTING;

    /** @param ended whether it certainly has an end */
    public static WaitState of(Match ended) {
        return switch (ended) {
            case NO -> LASTING;
            case POSSIBLE -> MAY_HAVE_ENDED;
            case DEFINITE -> ENDED;
        };
    }
}
