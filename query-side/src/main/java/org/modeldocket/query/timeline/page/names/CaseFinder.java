package org.modeldocket.query.timeline.page.names;

import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.cases.ReleaseDossier;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.timeline.CaseHistories;
import org.modeldocket.query.timeline.KnownCase;
import org.modeldocket.query.ui.NotYetRecordedException;
import org.modeldocket.query.ui.text.ReleaseTitle;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.springframework.stereotype.Component;

/** Finds the case, or the company, that a page is about or, where the record did not hold the case then, says since when it does. */
@Component
public final class CaseFinder {
    private final DossierQuestions dossiers;
    private final CaseHistories histories;

    CaseFinder(DossierQuestions dossiers, CaseHistories histories) {
        this.dossiers = dossiers;
        this.histories = histories;
    }

    /** @throws NotFoundException or {@link NotYetRecordedException} when the record did not hold it */
    public UncertainAnswer<ReleaseDossier> dossier(ReleaseId id, BitemporalPoint clocks) {
        return dossiers.release(id, clocks).map(AsOfAnswer::answer).orElseThrow(() -> missing(id));
    }

    /** @throws NotFoundException or {@link NotYetRecordedException} when the record did not hold it */
    public KnownCase history(ReleaseId id, BitemporalPoint clocks) {
        return histories.at(id, clocks).orElseThrow(() -> missing(id));
    }

    /**
     * The names of its company, model and directives.
     *
     * @throws NotFoundException or {@link NotYetRecordedException} when the record did not hold it
     */
    public CaseNames names(ReleaseId id, BitemporalPoint clocks) {
        return CaseNamesLookup.find(dossiers, histories, id, clocks).orElseThrow(() -> missing(id));
    }

    /** A company by its name at a moment, or by its id where no fact had named it. */
    public Organisation company(Slug id, AsOf at) {
        return histories.names().in(at, called -> called.company(new Organisation(id.value(), id.value())));
    }

    /** Why it is not shown: the record does not hold it, or did not hold it then. */
    public RuntimeException missing(ReleaseId id) {
        return histories
                .at(id, BitemporalPoint.NOW)
                .<RuntimeException>map(now -> {
                    RecordedFact opened = now.history().recorded().getFirst();
                    ReleaseRegistered named = now.history().file().registration();
                    String title = ReleaseTitle.of(
                            named.model().value(),
                            named.version() == null ? null : named.version().value());
                    return new NotYetRecordedException(new NotYetRecordedException.First(
                            id.value(), title, opened.recordedAt(), opened.position()));
                })
                .orElseGet(() -> NotFoundException.of("release", id.value()));
    }
}
