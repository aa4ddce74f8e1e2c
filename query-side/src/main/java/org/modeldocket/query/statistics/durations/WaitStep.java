package org.modeldocket.query.statistics.durations;

import java.util.EnumSet;
import java.util.Set;
import org.modeldocket.vocabulary.Treatment;

/** What a release waits for: from the first treatment of one kind to the first of another. */
public enum WaitStep {
    SUBMISSION_TO_DIRECTIVE,
    DIRECTIVE_TO_PREVIEW,
    PREVIEW_TO_RELEASE,
    SUBMISSION_TO_RELEASE,
    /** For how long access was suspended, all suspensions together. */
    SUSPENDED;

    private static final Set<Treatment> REVIEWS = EnumSet.of(Treatment.REVIEW);
    private static final Set<Treatment> DIRECTIVES =
            EnumSet.range(Treatment.DIRECTIVE_VOLUNTARY, Treatment.DIRECTIVE_BINDING);
    private static final Set<Treatment> PREVIEWS = EnumSet.of(Treatment.PREVIEW);
    private static final Set<Treatment> RELEASES = EnumSet.of(Treatment.GENERAL_RELEASE);
    private static final Set<Treatment> SUSPENSIONS = EnumSet.of(Treatment.SUSPENSION);

    Set<Treatment> from() {
        return switch (this) {
            case SUBMISSION_TO_DIRECTIVE, SUBMISSION_TO_RELEASE -> REVIEWS;
            case DIRECTIVE_TO_PREVIEW -> DIRECTIVES;
            case PREVIEW_TO_RELEASE -> PREVIEWS;
            case SUSPENDED -> SUSPENSIONS;
        };
    }

    Set<Treatment> to() {
        return switch (this) {
            case SUBMISSION_TO_DIRECTIVE -> DIRECTIVES;
            case DIRECTIVE_TO_PREVIEW -> PREVIEWS;
            case PREVIEW_TO_RELEASE, SUBMISSION_TO_RELEASE -> RELEASES;
            case SUSPENDED -> Set.of();
        };
    }
}
