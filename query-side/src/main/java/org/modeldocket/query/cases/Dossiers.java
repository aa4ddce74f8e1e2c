package org.modeldocket.query.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.ValidTimeSlice;
import org.modeldocket.casefile.state.Ending;
import org.modeldocket.casefile.state.PreviewState;
import org.modeldocket.casefile.state.SuspensionState;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.casefile.treatment.PeriodBounds;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.view.PreviewView;
import org.modeldocket.query.cases.view.SuspensionView;
import org.modeldocket.query.cases.view.TreatmentView;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.timeline.AccountsByFact;
import org.modeldocket.query.timeline.KnownCase;
import org.modeldocket.vocabulary.id.FactId;

/** Says of a folded case what the dossier says. Pure. */
public final class Dossiers {
    private Dossiers() {}

    /** The case at its moment, as it definitely was and as it may have been. */
    public static UncertainAnswer<ReleaseDossier> weighed(KnownCase known) {
        CaseHistory history = known.history();
        AccountsByFact accounts = AccountsByFact.of(history);
        Map<FactId, PeriodBounds> bounds = PeriodBounds.of(history);
        if (known.asOf().validAt() == null) {
            return new UncertainAnswer<>(dossier(history, history.file(), accounts, bounds), null, null);
        }
        ValidTimeSlice day = history.validAt(known.day()).marked();
        return UncertainAnswer.of(
                        dossier(history, day.definite(), accounts, bounds),
                        dossier(history, day.possible(), accounts, bounds))
                .orElseThrow();
    }

    private static ReleaseDossier dossier(
            CaseHistory history, CaseFile file, AccountsByFact accounts, Map<FactId, PeriodBounds> bounds) {
        ReleaseRegistered registration = file.registration();
        RecordedFact newest = history.newest();
        return new ReleaseDossier(
                file.releaseId().value(),
                Organisation.of(registration.company()),
                registration.model().value(),
                text(registration.version()),
                text(registration.description()),
                text(registration.family()),
                text(registration.succeeds()),
                file.standing(),
                CaseParts.severalOrNull(file.standings()),
                history.sequence(),
                newest.position(),
                history.ordered().getFirst().recordedAt(),
                newest.recordedAt(),
                null,
                null,
                null,
                each(file.treatments(), (t, all) -> treatment(t, all, bounds), accounts),
                each(file.directives(), CaseParts::directive, accounts),
                each(file.suspensions(), (s, all) -> suspension(s, all, bounds), accounts),
                file.preview() == null ? null : preview(file.preview(), accounts, bounds),
                each(file.previews(), (p, all) -> preview(p, all, bounds), accounts),
                each(file.customers(), CaseParts::customer, accounts),
                each(file.lists().responses(), ListedPartViews::response, accounts),
                each(file.lists().targets(), ListedPartViews::target, accounts),
                each(file.lists().evaluations(), ListedPartViews::evaluation, accounts),
                each(file.lists().commitments(), ListedPartViews::commitment, accounts),
                each(file.lists().penalties(), ListedPartViews::penalty, accounts),
                each(file.lists().courtCases(), ListedPartViews::courtCase, accounts),
                each(file.lists().licences(), ListedPartViews::licence, accounts),
                each(file.lists().negativeFindings(), ListedPartViews::negativeFinding, accounts));
    }

    private static TreatmentView treatment(
            TreatmentPeriod t, AccountsByFact accounts, Map<FactId, PeriodBounds> bounds) {
        return CaseParts.treatment(t, accounts).within(PeriodBounds.within(bounds.get(t.openedBy()), t.from(), t.to()));
    }

    private static SuspensionView suspension(
            SuspensionState s, AccountsByFact accounts, Map<FactId, PeriodBounds> bounds) {
        Ending end = s.ending();
        return CaseParts.suspension(s, accounts)
                .within(PeriodBounds.within(
                        bounds.get(s.factIds().getFirst()), s.suspended(), end == null ? null : end.when()));
    }

    private static PreviewView preview(PreviewState p, AccountsByFact accounts, Map<FactId, PeriodBounds> bounds) {
        return CaseParts.preview(p, accounts)
                .within(PeriodBounds.within(bounds.get(p.factIds().getFirst()), p.granted(), p.ended()));
    }

    private static <T, R> List<R> each(
            Collection<T> all, BiFunction<T, AccountsByFact, R> say, AccountsByFact accounts) {
        List<R> said = new ArrayList<>(all.size());
        for (T one : all) {
            said.add(say.apply(one, accounts));
        }
        return said;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
