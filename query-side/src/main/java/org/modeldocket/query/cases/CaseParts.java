package org.modeldocket.query.cases;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.state.AnnouncedTarget;
import org.modeldocket.casefile.state.CustomerState;
import org.modeldocket.casefile.state.DirectiveState;
import org.modeldocket.casefile.state.Ending;
import org.modeldocket.casefile.state.Evaluation;
import org.modeldocket.casefile.state.PreviewState;
import org.modeldocket.casefile.state.Response;
import org.modeldocket.casefile.state.SuspensionState;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.answers.AgencyName;
import org.modeldocket.query.answers.MeasureAsked;
import org.modeldocket.query.answers.Organisation;
import org.modeldocket.query.answers.When;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.id.FactId;

/** How an answer shows each part of a folded case, in a dossier or by itself. Pure. */
public final class CaseParts {
    private CaseParts() {}

    public static RegistrationSeen release(CaseFile file) {
        ReleaseRegistered r = file.registration();
        return new RegistrationSeen(
                Organisation.of(r.company()), r.model().value(), text(r.version()), text(r.description()));
    }

    public static TreatmentSeen treatment(TreatmentPeriod t) {
        return new TreatmentSeen(
                t.kind(),
                t.subject(),
                When.of(t.from()),
                When.orNull(t.to()),
                t.open(),
                t.lasts(),
                endedBy(t.ending()),
                concluded(t.ending()),
                ids(t.factIds()));
    }

    public static DirectiveSeen directive(DirectiveState d) {
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
                d.open(),
                d.lasts(),
                ids(d.factIds()));
    }

    public static SuspensionSeen suspension(SuspensionState s) {
        return new SuspensionSeen(
                s.suspensionId().value(),
                text(s.directiveId()),
                s.imposedBy(),
                s.audience(),
                When.of(s.suspended()),
                When.orNull(s.restored()),
                s.ending() == null ? null : When.of(s.ending().when()),
                endedBy(s.ending()),
                concluded(s.ending()),
                s.open(),
                s.lasts());
    }

    public static PreviewSeen preview(PreviewState p) {
        return new PreviewSeen(
                p.previewId().value(),
                p.grantedBy(),
                AgencyName.of(p.agencies()),
                p.customerByCustomer(),
                When.orNull(p.plannedEnd()),
                When.of(p.granted()),
                When.orNull(p.ended()),
                endedBy(p.ending()),
                concluded(p.ending()),
                p.open(),
                p.lasts(),
                ids(p.factIds()));
    }

    public static CustomerSeen customer(CustomerState c) {
        return new CustomerSeen(
                Organisation.of(c.customer()),
                c.previewId().value(),
                c.status(),
                AgencyName.orNull(c.agency()),
                When.of(c.decided()),
                ids(c.factIds()));
    }

    public static ResponseSeen response(Response r) {
        return new ResponseSeen(
                text(r.directiveId()),
                r.stance(),
                r.statement().value(),
                When.of(r.occurred()),
                r.factId().toString());
    }

    public static TargetSeen target(AnnouncedTarget t) {
        return new TargetSeen(
                t.step(),
                When.of(t.target()),
                t.announcedBy(),
                When.of(t.occurred()),
                t.factId().toString());
    }

    public static EvaluationSeen evaluation(Evaluation e) {
        return new EvaluationSeen(
                AgencyName.of(e.agency()),
                e.outcome(),
                e.capabilities().stream().map(CapabilitySeen::of).toList(),
                e.summary().value(),
                When.of(e.occurred()),
                e.factId().toString());
    }

    /** The possible standings; null where there is but one, which is certain then. */
    public static @Nullable List<Standing> severalOrNull(Collection<Standing> possible) {
        return possible.size() > 1 ? List.copyOf(possible) : null;
    }

    /** The type of the fact that ended something, as facts are called; null while it is open. */
    public static @Nullable String endedBy(@Nullable Ending ending) {
        return ending == null ? null : ending.by().logicalName();
    }

    /** True where the record concludes the end; else null. */
    public static @Nullable Boolean concluded(@Nullable Ending ending) {
        return ending != null && ending.concluded() ? true : null;
    }

    private static List<String> ids(List<FactId> ids) {
        return ids.stream().map(FactId::toString).toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
