package org.modeldocket.query.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.state.AnnouncedTarget;
import org.modeldocket.casefile.state.Commitment;
import org.modeldocket.casefile.state.CourtCase;
import org.modeldocket.casefile.state.Evaluation;
import org.modeldocket.casefile.state.Licence;
import org.modeldocket.casefile.state.NegativeFinding;
import org.modeldocket.casefile.state.Penalty;
import org.modeldocket.casefile.state.Response;
import org.modeldocket.casefile.state.Ruling;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.cases.view.AudienceView;
import org.modeldocket.query.cases.view.CapabilityView;
import org.modeldocket.query.cases.view.EvaluationView;
import org.modeldocket.query.cases.view.NegativeFindingView;
import org.modeldocket.query.cases.view.ResponseView;
import org.modeldocket.query.cases.view.TargetView;
import org.modeldocket.query.cases.view.legal.CommitmentView;
import org.modeldocket.query.cases.view.legal.CourtCaseView;
import org.modeldocket.query.cases.view.legal.LicenceView;
import org.modeldocket.query.cases.view.legal.PenaltyView;
import org.modeldocket.query.cases.view.legal.RulingView;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.timeline.AccountsByFact;

/** How an answer shows the parts of a case that are lists of single facts, or of what few cases have. Pure. */
public final class ListedPartViews {
    private ListedPartViews() {}

    public static ResponseView response(Response r, AccountsByFact accounts) {
        return new ResponseView(
                text(r.directiveId()),
                r.stance(),
                r.statement().value(),
                DateView.of(r.occurred()),
                r.factId().toString(),
                accounts.beside(List.of(r.factId().toString())));
    }

    public static TargetView target(AnnouncedTarget t, AccountsByFact accounts) {
        return new TargetView(
                t.step(),
                DateView.of(t.target()),
                t.announcedBy(),
                DateView.of(t.occurred()),
                t.factId().toString(),
                accounts.beside(List.of(t.factId().toString())));
    }

    public static EvaluationView evaluation(Evaluation e, AccountsByFact accounts) {
        return new EvaluationView(
                AgencyName.of(e.agency()),
                e.outcome(),
                e.capabilities().stream().map(CapabilityView::of).toList(),
                e.summary().value(),
                DateView.of(e.occurred()),
                e.factId().toString(),
                accounts.beside(List.of(e.factId().toString())));
    }

    public static CommitmentView commitment(Commitment c, AccountsByFact accounts) {
        return new CommitmentView(
                AgencyName.of(c.agencies()),
                c.undertakings().stream().map(Object::toString).toList(),
                DateView.orNull(c.by()),
                text(c.directiveId()),
                DateView.of(c.occurred()),
                c.factId().toString(),
                accounts.beside(List.of(c.factId().toString())));
    }

    public static PenaltyView penalty(Penalty p, AccountsByFact accounts) {
        return new PenaltyView(
                AgencyName.of(p.agencies()),
                p.amount(),
                p.currency().value(),
                p.perDay(),
                text(p.directiveId()),
                DateView.of(p.occurred()),
                p.factId().toString(),
                accounts.beside(List.of(p.factId().toString())));
    }

    public static CourtCaseView courtCase(CourtCase c, AccountsByFact accounts) {
        List<String> factIds = c.factIds().stream().map(Object::toString).toList();
        return new CourtCaseView(
                c.court().value(),
                text(c.docket()),
                text(c.plaintiff()),
                text(c.directiveId()),
                text(c.relief()),
                DateView.orNull(c.filed()),
                c.rulings().stream().map(ListedPartViews::ruling).toList(),
                factIds,
                accounts.beside(factIds));
    }

    private static RulingView ruling(Ruling r) {
        return new RulingView(
                r.outcome(),
                text(r.directiveId()),
                text(r.legalBasisId()),
                DateView.of(r.occurred()),
                r.factId().toString());
    }

    public static LicenceView licence(Licence l, AccountsByFact accounts) {
        return new LicenceView(
                l.directiveId().value(),
                l.decision(),
                AudienceView.of(l.audience()),
                text(l.conditions()),
                DateView.of(l.occurred()),
                l.factId().toString(),
                accounts.beside(List.of(l.factId().toString())));
    }

    public static NegativeFindingView negativeFinding(NegativeFinding n, AccountsByFact accounts) {
        return new NegativeFindingView(
                n.question().value(),
                n.places().stream().map(Object::toString).toList(),
                DateView.of(n.searchedOn()),
                n.factId().toString(),
                accounts.beside(List.of(n.factId().toString())));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
