package org.modeldocket.query.compare.compared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.cases.ReleaseDossier;
import org.modeldocket.query.cases.view.DirectiveView;
import org.modeldocket.query.matrix.PeriodView;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.time.Certainty;
import org.modeldocket.vocabulary.Standing;

/**
 * One of the compared releases.
 *
 * @param possibleStandings every standing that vague dates leave possible; absent where there is but one
 * @param submitted the days on one of which it was first submitted for review; absent where it never was
 * @param submission {@code POSSIBLE} where it may only have been submitted by the day asked about; else absent
 * @param steps the first 50 treatments
 * @param stepsTotal how many it has
 * @param directives the first 50
 * @param directivesTotal how many it has
 * @param href the address of its case, as of the same moment, which leads to all of its lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparedRelease(
        String releaseId,
        Organisation company,
        String model,
        @Nullable String version,
        Standing standing,
        @Nullable List<Standing> possibleStandings,
        @Nullable DateBounds submitted,
        @Nullable Certainty submission,
        List<ComparedStep> steps,
        int stepsTotal,
        List<ComparedWait> waits,
        List<ComparedDirective> directives,
        int directivesTotal,
        String href) {
    static final int MOST = 50;

    static ComparedRelease of(ComparedCase of, String href) {
        ReleaseDossier said = of.dossier().said();
        Submission submission = of.submission();
        List<PeriodView> periods = of.periods();
        List<Reading<DirectiveView>> directives = of.directives();
        return new ComparedRelease(
                said.releaseId(),
                said.company(),
                said.model(),
                said.version(),
                said.standing(),
                said.possibleStandings(),
                submission == null ? null : submission.days(),
                submission == null || submission.isCertain() ? null : Certainty.POSSIBLE,
                periods.stream()
                        .limit(MOST)
                        .map(period -> ComparedStep.of(period, submission, of.evidence()))
                        .toList(),
                periods.size(),
                of.waits(),
                directives.stream()
                        .limit(MOST)
                        .map(directive -> ComparedDirective.of(directive, of.evidence()))
                        .toList(),
                directives.size(),
                href);
    }
}
