package org.modeldocket.vocabulary;

import java.util.function.Predicate;

/** Where a release is on a day. Derived from its facts, never entered. */
public enum Standing {
    RECORDED,
    UNDER_REVIEW,
    IN_PREVIEW,
    SUSPENDED,
    RESTRICTED,
    GENERALLY_RELEASED,
    WITHDRAWN;

    /**
     * Withdrawn above suspended, or restricted where some have access again, above generally released above preview above review.
     *
     * @param lasts whether a treatment of a kind is open
     */
    public static Standing of(Predicate<Treatment> lasts) {
        if (lasts.test(Treatment.WITHDRAWAL)) {
            return WITHDRAWN;
        }
        if (lasts.test(Treatment.SUSPENSION)) {
            return lasts.test(Treatment.RESTRICTED_ACCESS) ? RESTRICTED : SUSPENDED;
        }
        if (lasts.test(Treatment.GENERAL_RELEASE)) {
            return GENERALLY_RELEASED;
        }
        if (lasts.test(Treatment.PREVIEW)) {
            return IN_PREVIEW;
        }
        return lasts.test(Treatment.REVIEW) ? UNDER_REVIEW : RECORDED;
    }
}
