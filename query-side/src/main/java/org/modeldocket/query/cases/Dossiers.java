package org.modeldocket.query.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.ValidTimeSlice;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.timeline.AccountsByFact;
import org.modeldocket.query.timeline.KnownCase;

/** Says of a folded case what the dossier says. Pure. */
final class Dossiers {
    private Dossiers() {}

    /** The case at its moment, as it definitely was and as it may have been. */
    static UncertainAnswer<ReleaseDossier> weighed(KnownCase known) {
        CaseHistory history = known.history();
        AccountsByFact accounts = AccountsByFact.of(history);
        if (known.asOf().validAt() == null) {
            return new UncertainAnswer<>(dossier(history, history.file(), accounts), null, null);
        }
        ValidTimeSlice day = history.validAt(known.day()).marked();
        return UncertainAnswer.of(
                        dossier(history, day.definite(), accounts), dossier(history, day.possible(), accounts))
                .orElseThrow();
    }

    private static ReleaseDossier dossier(CaseHistory history, CaseFile file, AccountsByFact accounts) {
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
                each(file.treatments(), CaseParts::treatment, accounts),
                each(file.directives(), CaseParts::directive, accounts),
                each(file.suspensions(), CaseParts::suspension, accounts),
                file.preview() == null ? null : CaseParts.preview(file.preview(), accounts),
                each(file.previews(), CaseParts::preview, accounts),
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
