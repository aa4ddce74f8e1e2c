package org.modeldocket.query.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.CustomerFile;
import org.modeldocket.casefile.DirectiveFile;
import org.modeldocket.casefile.PreviewFile;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.Stretch;
import org.modeldocket.casefile.SuspensionFile;
import org.modeldocket.casefile.TreatmentPeriod;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.answers.AgencyName;
import org.modeldocket.query.answers.MeasureAsked;
import org.modeldocket.query.answers.Organisation;
import org.modeldocket.query.answers.Weighed;
import org.modeldocket.query.answers.When;
import org.modeldocket.query.timeline.KnownCase;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Line;

/** Says of a folded case what the dossier says. Pure. */
final class Dossiers {
    private Dossiers() {}

    /** The case at its moment, as it definitely was and as it may have been. */
    static Weighed<ReleaseDossier> weighed(KnownCase known) {
        CaseHistory history = known.history();
        if (known.asOf().validAt() == null) {
            return new Weighed<>(dossier(history, history.file()), null, null);
        }
        Stretch day = history.validAt(known.day());
        return Weighed.of(dossier(history, day.definite()), dossier(history, day.possible()))
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
                file.standing(),
                history.sequence(),
                newest.position(),
                history.ordered().getFirst().recordedAt(),
                newest.recordedAt(),
                each(file.treatments(), Dossiers::treatment),
                each(file.directives(), Dossiers::directive),
                each(file.suspensions(), Dossiers::suspension),
                file.preview() == null ? null : preview(file.preview()),
                each(file.previews(), Dossiers::preview),
                each(file.customers(), Dossiers::customer),
                each(
                        file.responses(),
                        r -> new ResponseSeen(
                                text(r.directiveId()),
                                r.stance(),
                                r.statement().value(),
                                When.of(r.occurred()),
                                r.factId().toString())),
                each(
                        file.targets(),
                        t -> new TargetSeen(
                                t.step(),
                                When.of(t.target()),
                                t.announcedBy(),
                                When.of(t.occurred()),
                                t.factId().toString())),
                each(
                        file.evaluations(),
                        e -> new EvaluationSeen(
                                AgencyName.of(e.agency()),
                                e.outcome(),
                                each(e.capabilities(), Line::value),
                                e.summary().value(),
                                When.of(e.occurred()),
                                e.factId().toString())));
    }

    private static TreatmentSeen treatment(TreatmentPeriod t) {
        return new TreatmentSeen(
                t.kind(), t.subject(), When.of(t.from()), When.orNull(t.to()), t.open(), ids(t.factIds()));
    }

    private static DirectiveSeen directive(DirectiveFile d) {
        return new DirectiveSeen(
                d.directiveId().value(),
                d.title().value(),
                AgencyName.of(d.agencies()),
                d.instrument(),
                d.force(),
                MeasureAsked.of(d.measures()),
                d.audience(),
                When.orNull(d.complyBy()),
                When.orNull(d.effectiveFrom()),
                When.of(d.issued()),
                When.orNull(d.lifted()),
                d.lifted() == null,
                ids(d.factIds()));
    }

    private static SuspensionSeen suspension(SuspensionFile s) {
        return new SuspensionSeen(
                s.suspensionId().value(),
                text(s.directiveId()),
                s.imposedBy(),
                s.audience(),
                When.of(s.suspended()),
                When.orNull(s.restored()),
                s.restored() == null);
    }

    private static PreviewSeen preview(PreviewFile p) {
        return new PreviewSeen(
                p.previewId().value(),
                p.grantedBy(),
                AgencyName.of(p.agencies()),
                p.customerByCustomer(),
                When.orNull(p.plannedEnd()),
                When.of(p.granted()),
                When.orNull(p.ended()),
                p.ended() == null,
                ids(p.factIds()));
    }

    private static CustomerSeen customer(CustomerFile c) {
        return new CustomerSeen(
                Organisation.of(c.customer()),
                c.previewId().value(),
                c.status(),
                AgencyName.orNull(c.agency()),
                When.of(c.decided()),
                ids(c.factIds()));
    }

    private static List<String> ids(List<FactId> ids) {
        return each(ids, FactId::toString);
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
