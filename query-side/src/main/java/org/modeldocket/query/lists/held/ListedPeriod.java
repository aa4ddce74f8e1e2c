package org.modeldocket.query.lists.held;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.PeriodTerms;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Treatment;

/**
 * A treatment of a release as of a moment; or, without a kind and a beginning, an agency that any fact connects with it.
 *
 * @param subject what it stands for within the case: the id of a directive, say
 * @param openedAt the position of the fact with which it began, which tells it from the release's others
 * @param certainty whether it definitely is, or may be
 * @param lasts whether it has no end yet
 * @param dueBy by when a directive is to be met, or a preview is to end; null where no source says
 * @param end absent where it has none in the reading of the dates that this is of
 */
public record ListedPeriod(
        @Nullable Treatment kind,
        String subject,
        int openedAt,
        Match certainty,
        Match lasts,
        @Nullable PeriodStart start,
        @Nullable PeriodStart dueBy,
        @Nullable PeriodStart end,
        PeriodTerms terms) {
    /** Null where it is no directive. */
    public @Nullable Force force() {
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case DIRECTIVE_VOLUNTARY -> Force.VOLUNTARY;
            case DIRECTIVE_REQUESTED -> Force.REQUESTED;
            case DIRECTIVE_BINDING -> Force.BINDING;
            case REVIEW, REFUSAL, SUSPENSION, RESTRICTED_ACCESS, PREVIEW, GENERAL_RELEASE, WITHDRAWAL -> null;
        };
    }
}
