package org.modeldocket.query.bitemporal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.state.DirectiveState;
import org.modeldocket.casefile.state.DirectiveTerms;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Instrument;

/**
 * Who put a release through a period of treatment, and by what.
 *
 * @param agencies the ids of those of the directive, as amended; of another treatment, those that its first fact names
 * @param instrument of the directive; absent for another treatment
 * @param jurisdiction that the directive itself names; absent where it names none
 * @param complyBy by when the directive is to be met, in EDTF; absent where it does not say
 */
public record PeriodTerms(
        List<String> agencies,
        @Nullable Instrument instrument,
        @Nullable String jurisdiction,
        @Nullable String complyBy) {
    /** Those of a treatment that is no directive. */
    public static PeriodTerms of(List<String> agencies) {
        return new PeriodTerms(agencies, null, null, null);
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
                    return of(directive.terms());
                }
            }
        }
        return of(ids(first == null ? List.of() : first.agencies()));
    }

    private static PeriodTerms of(DirectiveTerms terms) {
        return new PeriodTerms(
                ids(terms.agencies()),
                terms.instrument(),
                terms.jurisdiction() == null ? null : terms.jurisdiction().value(),
                terms.complyBy() == null ? null : terms.complyBy().edtf().toString());
    }

    private static List<String> ids(List<Agency> agencies) {
        return agencies.stream().map(agency -> agency.id().value()).distinct().toList();
    }
}
