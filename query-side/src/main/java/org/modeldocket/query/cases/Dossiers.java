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
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.timeline.KnownCase;

/** Says of a folded case what the dossier says. Pure. */
final class Dossiers {
    private Dossiers() {}

    /** The case at its moment, as it definitely was and as it may have been. */
    static UncertainAnswer<ReleaseDossier> weighed(KnownCase known) {
        CaseHistory history = known.history();
        if (known.asOf().validAt() == null) {
            return new UncertainAnswer<>(dossier(history, history.file()), null, null);
        }
        ValidTimeSlice day = history.validAt(known.day()).marked();
        return UncertainAnswer.of(dossier(history, day.definite()), dossier(history, day.possible()))
                .orElseThrow();
    }

    private static ReleaseDossier dossier(CaseHistory history, CaseFile file) {
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
                each(file.treatments(), CaseParts::treatment),
                each(file.directives(), CaseParts::directive),
                each(file.suspensions(), CaseParts::suspension),
                file.preview() == null ? null : CaseParts.preview(file.preview()),
                each(file.previews(), CaseParts::preview),
                each(file.customers(), CaseParts::customer),
                each(file.responses(), CaseParts::response),
                each(file.targets(), CaseParts::target),
                each(file.evaluations(), CaseParts::evaluation),
                each(file.lists().commitments(), ListedPartViews::commitment),
                each(file.lists().penalties(), ListedPartViews::penalty),
                each(file.lists().courtCases(), ListedPartViews::courtCase),
                each(file.lists().licences(), ListedPartViews::licence),
                each(file.lists().negativeFindings(), ListedPartViews::negativeFinding));
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
