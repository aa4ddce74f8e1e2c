package org.modeldocket.query.bitemporal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.state.DirectiveState;
import org.modeldocket.casefile.state.DirectiveTerms;
import org.modeldocket.casefile.state.PreviewState;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.Treatment;

/**
 * Who put a release through a period of treatment, by what, and by when it is to be over.
 *
 * @param agencies the ids of those of the directive, as amended; of another treatment, those that its first fact names
 * @param instrument of the directive; absent for another treatment
 * @param jurisdiction that the directive itself names; absent where it names none
 * @param dueBy by when the directive is to be met, or the preview is to end, in EDTF; absent where no source says
 * @param outstanding whether that is still to be done: false of a directive that was fulfilled, or that a court keeps without effect
 */
public record PeriodTerms(
        List<String> agencies,
        @Nullable Instrument instrument,
        @Nullable String jurisdiction,
        @Nullable String dueBy,
        boolean outstanding) {
    /** Those of a treatment that is not to be over by any day. */
    public static PeriodTerms of(List<String> agencies) {
        return new PeriodTerms(agencies, null, null, null, false);
    }

    /**
     * Those of a period of a folded case.
     *
     * @param first the fact with which it began
     */
    static PeriodTerms of(TreatmentPeriod period, CaseFile file, @Nullable ReleaseFact first) {
        if (period.kind().directive()) {
            for (DirectiveState directive : file.directives()) {
                if (directive.directiveId().value().equals(period.subject())) {
                    return of(directive);
                }
            }
        }
        List<String> agencies = ids(first == null ? List.of() : first.agencies());
        if (period.kind() == Treatment.PREVIEW) {
            for (PreviewState preview : file.previews()) {
                if (preview.previewId().value().equals(period.subject())) {
                    return new PeriodTerms(agencies, null, null, text(preview.plannedEnd()), true);
                }
            }
        }
        return of(agencies);
    }

    private static PeriodTerms of(DirectiveState directive) {
        DirectiveTerms terms = directive.terms();
        return new PeriodTerms(
                ids(terms.agencies()),
                terms.instrument(),
                terms.jurisdiction() == null ? null : terms.jurisdiction().value(),
                text(terms.complyBy()),
                directive.fulfilled() == null && directive.onHold() == null);
    }

    private static @Nullable String text(@Nullable PlannedDate date) {
        return date == null ? null : date.edtf().toString();
    }

    private static List<String> ids(List<Agency> agencies) {
        return agencies.stream().map(agency -> agency.id().value()).distinct().toList();
    }
}
