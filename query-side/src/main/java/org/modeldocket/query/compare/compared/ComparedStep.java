package org.modeldocket.query.compare.compared;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.bitemporal.DaysView;
import org.modeldocket.query.matrix.PeriodView;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.time.Certainty;
import org.modeldocket.vocabulary.Treatment;

/**
 * A treatment that a compared release was put through.
 *
 * @param subject the id of the directive, suspension or preview
 * @param to absent while it certainly lasts
 * @param lasted from its beginning to its end; absent while it certainly lasts
 * @param lasts {@code POSSIBLE} where vague dates leave open whether it lasts; absent where {@code open} is certain
 * @param happened {@code POSSIBLE} where it may only have begun by the day asked about; else absent
 * @param endedBy the type of the fact that ended it, or may have; absent where none did
 * @param concluded true where that fact does not state the end: the record concludes it; else absent
 * @param daysToStart since the submission; absent where the release has none
 * @param daysToEnd likewise; absent also while it certainly lasts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparedStep(
        Treatment kind,
        String subject,
        DateView from,
        @Nullable DateView to,
        @Nullable DaysView lasted,
        boolean open,
        @Nullable Certainty lasts,
        @Nullable Certainty happened,
        @Nullable String endedBy,
        @Nullable Boolean concluded,
        @Nullable DayBounds daysToStart,
        @Nullable DayBounds daysToEnd,
        Evidence evidence) {
    static ComparedStep of(PeriodView p, @Nullable Submission submission, CaseEvidence evidence) {
        DateView to = p.to();
        return new ComparedStep(
                p.kind(),
                p.subject(),
                p.from(),
                to,
                p.lasted(),
                p.open(),
                p.lasts(),
                p.happened(),
                p.endedBy(),
                p.concluded(),
                submission == null ? null : start(p, submission),
                submission == null || to == null ? null : submission.until(to.bounds()),
                evidence.of(p.factIds()));
    }

    private static DayBounds start(PeriodView p, Submission submission) {
        return p.kind() == Treatment.REVIEW
                ? submission.untilReview(p.from().bounds(), p.factIds().getFirst())
                : submission.until(p.from().bounds());
    }
}
