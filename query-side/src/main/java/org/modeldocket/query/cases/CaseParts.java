package org.modeldocket.query.cases;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.list.AppendOnlyLists;
import org.modeldocket.casefile.state.CustomerState;
import org.modeldocket.casefile.state.DirectiveState;
import org.modeldocket.casefile.state.Ending;
import org.modeldocket.casefile.state.PreviewState;
import org.modeldocket.casefile.state.SuspensionState;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.bitemporal.DaysView;
import org.modeldocket.query.cases.view.AudienceView;
import org.modeldocket.query.cases.view.CustomerCountView;
import org.modeldocket.query.cases.view.CustomerView;
import org.modeldocket.query.cases.view.DirectiveTermsView;
import org.modeldocket.query.cases.view.DirectiveView;
import org.modeldocket.query.cases.view.PreviewView;
import org.modeldocket.query.cases.view.RegistrationView;
import org.modeldocket.query.cases.view.RestorationView;
import org.modeldocket.query.cases.view.SuspensionView;
import org.modeldocket.query.cases.view.TreatmentView;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.timeline.AccountsByFact;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.id.FactId;

/** How an answer shows each part of a folded case, in a dossier or by itself. Pure. */
public final class CaseParts {
    private CaseParts() {}

    public static RegistrationView release(CaseFile file) {
        ReleaseRegistered r = file.registration();
        return new RegistrationView(
                Organisation.of(r.company()),
                r.model().value(),
                text(r.version()),
                text(r.description()),
                text(r.family()),
                text(r.succeeds()));
    }

    public static TreatmentView treatment(TreatmentPeriod t, AccountsByFact accounts) {
        return new TreatmentView(
                t.kind(),
                t.subject(),
                DateView.of(t.from()),
                DateView.orNull(t.to()),
                DaysView.orNull(DateView.of(t.from()), DateView.orNull(t.to())),
                t.open(),
                t.lasts(),
                endedBy(t.ending()),
                concluded(t.ending()),
                ids(t.factIds()),
                accounts.beside(ids(t.factIds())));
    }

    public static DirectiveView directive(DirectiveState d, AccountsByFact accounts) {
        return new DirectiveView(
                d.directiveId().value(),
                DirectiveTermsView.of(d.terms()),
                DateView.of(d.issued()),
                DateView.orNull(d.amended()),
                DateView.orNull(d.fulfilled()),
                DateView.orNull(d.onHold()),
                DateView.orNull(d.lifted()),
                ended(d.ending()),
                endedBy(d.ending()),
                concluded(d.ending()),
                d.open(),
                d.lasts(),
                ids(d.factIds()),
                accounts.beside(ids(d.factIds())));
    }

    public static SuspensionView suspension(SuspensionState s, AccountsByFact accounts) {
        DateView suspended = DateView.of(s.suspended());
        DateView ended = ended(s.ending());
        return new SuspensionView(
                s.suspensionId().value(),
                text(s.directiveId()),
                s.imposedBy(),
                AudienceView.of(s.audience()),
                suspended,
                restorations(s),
                DateView.orNull(s.restored()),
                ended,
                DaysView.orNull(suspended, ended),
                endedBy(s.ending()),
                concluded(s.ending()),
                s.open(),
                s.lasts(),
                ids(s.factIds()),
                accounts.beside(ids(s.factIds())));
    }

    private static @Nullable List<RestorationView> restorations(SuspensionState s) {
        return s.restorations().isEmpty()
                ? null
                : s.restorations().stream()
                        .map(r -> new RestorationView(
                                AudienceView.of(r.audience()),
                                DateView.of(r.restored()),
                                DaysView.between(DateView.of(s.suspended()), DateView.of(r.restored())),
                                r.factId().toString()))
                        .toList();
    }

    public static PreviewView preview(PreviewState p, AccountsByFact accounts) {
        return new PreviewView(
                p.previewId().value(),
                p.grantedBy(),
                AgencyName.of(p.agencies()),
                p.customerByCustomer(),
                DateView.orNull(p.plannedEnd()),
                AudienceView.of(p.audience()),
                DateView.of(p.granted()),
                CustomerCountView.orNull(p.counted()),
                DateView.orNull(p.ended()),
                endedBy(p.ending()),
                concluded(p.ending()),
                p.open(),
                p.lasts(),
                ids(p.factIds()),
                accounts.beside(
                        p.counted() == null
                                ? ids(p.factIds())
                                : ids(AppendOnlyLists.plus(
                                        p.factIds(), p.counted().factId()))));
    }

    public static CustomerView customer(CustomerState c, AccountsByFact accounts) {
        return new CustomerView(
                Organisation.of(c.customer()),
                c.previewId().value(),
                c.status(),
                AgencyName.orNull(c.agency()),
                DateView.of(c.decided()),
                ids(c.factIds()),
                accounts.beside(ids(c.factIds())));
    }

    /** The possible standings; null where there is but one, which is certain then. */
    public static @Nullable List<Standing> severalOrNull(Collection<Standing> possible) {
        return possible.size() > 1 ? List.copyOf(possible) : null;
    }

    /** When something ended; null while it is open. */
    public static @Nullable DateView ended(@Nullable Ending ending) {
        return ending == null ? null : DateView.of(ending.when());
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
