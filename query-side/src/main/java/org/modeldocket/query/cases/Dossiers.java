package org.modeldocket.query.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.ValidTimeSlice;
import org.modeldocket.casefile.state.SuspensionState;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.timeline.AccountsByFact;
import org.modeldocket.query.timeline.KnownCase;
import org.modeldocket.query.timeline.OtherAccounts;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.FactId;

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
                each(file.treatments(), t -> CaseParts.treatment(t, accounts)),
                each(file.directives(), d -> CaseParts.directive(d, accounts)),
                each(file.suspensions(), s -> CaseParts.suspension(s, beside(s, file, accounts))),
                file.preview() == null ? null : CaseParts.preview(file.preview(), accounts),
                each(file.previews(), p -> CaseParts.preview(p, accounts)),
                each(file.customers(), CaseParts::customer),
                each(file.lists().responses(), ListedPartViews::response),
                each(file.lists().targets(), ListedPartViews::target),
                each(file.lists().evaluations(), ListedPartViews::evaluation),
                each(file.lists().commitments(), ListedPartViews::commitment),
                each(file.lists().penalties(), ListedPartViews::penalty),
                each(file.lists().courtCases(), ListedPartViews::courtCase),
                each(file.lists().licences(), ListedPartViews::licence),
                each(file.lists().negativeFindings(), ListedPartViews::negativeFinding));
    }

    /** The facts of a suspension are those of its period. */
    private static List<OtherAccounts> beside(SuspensionState s, CaseFile file, AccountsByFact accounts) {
        return accounts == AccountsByFact.NONE
                ? List.of()
                : accounts.beside(file.treatments().stream()
                        .filter(t -> t.kind() == Treatment.SUSPENSION
                                && t.subject().equals(s.suspensionId().value()))
                        .flatMap(t -> t.factIds().stream())
                        .map(FactId::toString)
                        .toList());
    }

    private static <T, R> List<R> each(Collection<T> all, Function<T, R> say) {
        List<R> said = new ArrayList<>(all.size());
        for (T one : all) {
            said.add(say.apply(one));
        }
        return said;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
