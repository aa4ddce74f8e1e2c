package org.modeldocket.query.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.answers.Organisation;
import org.modeldocket.vocabulary.Treatment;

/** Says of a folded case what the dossier says. Pure. */
final class Dossiers {
    private Dossiers() {}

    static ReleaseDossier dossier(CaseHistory history) {
        CaseFile file = history.file();
        ReleaseRegistered registration = file.registration();
        RecordedFact newest = newest(history);
        return new ReleaseDossier(
                file.releaseId().value(),
                Organisation.of(registration.company()),
                registration.model().value(),
                text(registration.version()),
                text(registration.description()),
                file.standing(),
                history.sequence(),
                newest.position(),
                registered(history).recordedAt(),
                newest.recordedAt(),
                each(file.treatments(), CaseParts::treatment),
                each(file.directives(), CaseParts::directive),
                each(file.suspensions(), CaseParts::suspension),
                file.preview() == null ? null : CaseParts.preview(file.preview()),
                each(file.previews(), CaseParts::preview),
                each(file.customers(), CaseParts::customer),
                each(file.responses(), CaseParts::response),
                each(file.targets(), CaseParts::target),
                each(file.evaluations(), CaseParts::evaluation));
    }

    static ReleaseSummary summary(ReleaseDossier dossier) {
        return new ReleaseSummary(
                dossier.releaseId(),
                dossier.company(),
                dossier.model(),
                dossier.version(),
                dossier.standing(),
                dossier.sequence(),
                dossier.registeredAt(),
                dossier.recordedAt(),
                kinds(dossier, false),
                kinds(dossier, true));
    }

    /** The fact that opened the case, which comes first in its order. */
    static RecordedFact registered(CaseHistory history) {
        return history.ordered().getFirst();
    }

    private static RecordedFact newest(CaseHistory history) {
        RecordedFact newest = history.ordered().getLast();
        for (RecordedFact fact : history.ordered()) {
            newest = fact.sequence() > newest.sequence() ? fact : newest;
        }
        return newest;
    }

    private static List<Treatment> kinds(ReleaseDossier dossier, boolean onlyOpen) {
        return dossier.treatments().stream()
                .filter(t -> t.open() || !onlyOpen)
                .map(TreatmentSeen::kind)
                .distinct()
                .sorted()
                .toList();
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
