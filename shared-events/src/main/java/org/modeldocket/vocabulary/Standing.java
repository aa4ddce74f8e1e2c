package org.modeldocket.vocabulary;

import java.util.function.Predicate;

/** Where a release is on a day. Derived from its facts, never entered. */
public enum Standing {
    REGISTERED,
    UNDER_REVIEW,
    IN_PREVIEW,
    SUSPENDED,
    GENERALLY_RELEASED,
    WITHDRAWN;

    /**
     * Withdrawn above suspended above generally released above preview above review.
     *
     * @param lasts whether a treatment of a kind is open
     */
    public static Standing of(Predicate<Treatment> lasts) {
        if (lasts.test(Treatment.WITHDRAWAL)) {
            return WITHDRAWN;
        }
        if (lasts.test(Treatment.SUSPENSION)) {
            return SUSPENDED;
        }
        if (lasts.test(Treatment.GENERAL_RELEASE)) {
            return GENERALLY_RELEASED;
        }
        if (lasts.test(Treatment.PREVIEW)) {
            return IN_PREVIEW;
        }
        return lasts.test(Treatment.REVIEW) ? UNDER_REVIEW : REGISTERED;
    }
}
