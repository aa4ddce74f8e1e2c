package org.modeldocket.query.diff.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.cases.page.CaseText;
import org.modeldocket.query.cases.page.LegalText;
import org.modeldocket.query.cases.view.CustomerView;
import org.modeldocket.query.cases.view.DirectiveTermsView;
import org.modeldocket.query.cases.view.DirectiveView;
import org.modeldocket.query.cases.view.EvaluationView;
import org.modeldocket.query.cases.view.NegativeFindingView;
import org.modeldocket.query.cases.view.PreviewView;
import org.modeldocket.query.cases.view.RegistrationView;
import org.modeldocket.query.cases.view.ResponseView;
import org.modeldocket.query.cases.view.RestorationView;
import org.modeldocket.query.cases.view.SuspensionView;
import org.modeldocket.query.cases.view.TargetView;
import org.modeldocket.query.cases.view.TreatmentView;
import org.modeldocket.query.cases.view.legal.CommitmentView;
import org.modeldocket.query.cases.view.legal.CourtCaseView;
import org.modeldocket.query.cases.view.legal.LicenceView;
import org.modeldocket.query.cases.view.legal.PenaltyView;
import org.modeldocket.query.diff.Change;
import org.modeldocket.query.diff.StatementState;
import org.modeldocket.query.timeline.page.FactLines;
import org.modeldocket.query.timeline.page.TimelineEntry;
import org.modeldocket.query.timeline.page.names.CaseNames;
import org.modeldocket.query.ui.text.Hue;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.query.ui.text.ReleaseTitle;
import org.modeldocket.query.ui.text.TemplateText;
import org.modeldocket.vocabulary.Standing;
import org.springframework.stereotype.Component;

/** Says what a fact changed in a case, part by part. */
@Component
public final class ChangeText {
    private static final String NO_HUE = "hue-none";

    private final Messages words;
    private final TemplateText text;
    private final CaseText cases;
    private final LegalText legal;
    private final FactLines lines;

    ChangeText(Messages words, TemplateText text, CaseText cases, LegalText legal, FactLines lines) {
        this.words = words;
        this.text = text;
        this.cases = cases;
        this.legal = legal;
        this.lines = lines;
    }

    List<ChangeRow> rows(List<Change> changes, String releaseId, CaseNames names) {
        return changes.stream().map(change -> row(change, releaseId, names)).toList();
    }

    private ChangeRow row(Change change, String releaseId, CaseNames names) {
        String before = change.before() == null ? null : said(change.before());
        String after = change.after() == null ? null : said(change.after());
        if (change.before() instanceof StatementState had
                && change.after() instanceof StatementState has
                && !had.says().equals(has.says())) {
            before = words.say("part.wording", said(had), lines.wording(had.says(), names));
            after = words.say("part.wording", said(has), lines.wording(has.says(), names));
        } else if (after != null && after.equals(before)) {
            after = words.say("part.details", after);
        }
        Object shown = change.after() == null ? change.before() : change.after();
        return new ChangeRow(
                words.name(change.part()),
                words.name(change.change()),
                hue(shown),
                before,
                after,
                shown instanceof StatementState statement ? TimelineEntry.href(releaseId, statement.factId()) : null);
    }

    /** What a case is made of has a shape for each {@link org.modeldocket.query.diff.Part}, and no common type. */
    private String said(Object part) {
        return switch (part) {
            case RegistrationView r ->
                words.say(
                        "part.release",
                        ReleaseTitle.of(r.model(), r.version()),
                        r.company().name());
            case Standing s -> words.name(s);
            case TreatmentView t -> words.say("part.named", words.name(t.kind()), cases.period(t));
            case DirectiveView d -> directive(d);
            case SuspensionView s -> suspension(s);
            case PreviewView p -> preview(p);
            case CustomerView c ->
                dated(words.say("part.named", c.customer().name(), words.name(c.status())), c.decided());
            case ResponseView r -> dated(words.name(r.stance()), r.occurred());
            case TargetView t ->
                words.say(
                        "part.target",
                        words.say("part.named", words.name(t.step()), text.planned(t.target())),
                        text.on(t.occurred()));
            case EvaluationView e ->
                dated(words.say("part.named", e.agency().name(), words.name(e.outcome())), e.occurred());
            case CommitmentView c -> dated(legal.commitment(c), c.occurred());
            case PenaltyView p -> dated(legal.penalty(p), p.occurred());
            case CourtCaseView c -> legal.courtCase(c);
            case LicenceView l -> dated(legal.licence(l), l.occurred());
            case NegativeFindingView n -> dated(words.say("part.not-found", n.question()), n.searchedOn());
            case StatementState s -> statement(s);
            default -> throw new IllegalArgumentException("no words for a part of " + part.getClass());
        };
    }

    private String statement(StatementState s) {
        String said = words.say("part.statement." + s.state(), s.citations());
        if (s.countedInstead() != null) {
            return words.say("part.statement.not-counted", said);
        }
        return s.otherAccounts() == null ? said : words.say("part.statement.others", said, s.otherAccounts());
    }

    private String suspension(SuspensionView s) {
        String said = s.audience().isEmpty()
                ? cases.period(s)
                : words.say("part.for", cases.period(s), text.audience(s.audience()));
        for (RestorationView some : s.restorations() == null ? List.<RestorationView>of() : s.restorations()) {
            said = words.say("part.restored", said, text.audience(some.audience()), text.on(some.restored()));
        }
        return said;
    }

    private String directive(DirectiveView d) {
        DirectiveTermsView terms = d.terms();
        String asked = words.say(
                "part.directive",
                terms.title(),
                words.name(terms.force()),
                text.measures(terms.measures()),
                text.on(d.issued()));
        DateView by = terms.complyBy();
        String due = by == null ? asked : words.say("part.directive.by", asked, text.planned(by));
        String met = d.fulfilled() == null ? due : words.say("part.directive.met", due, text.on(d.fulfilled()));
        String held = d.onHold() == null ? met : words.say("part.directive.on-hold", met, text.on(d.onHold()));
        return d.ended() == null ? held : words.say("part.directive.ended", held, legal.ended(d.ended(), d.endedBy()));
    }

    private String dated(String said, DateView when) {
        return words.say("part.dated", said, text.when(when));
    }

    private String preview(PreviewView p) {
        String when = cases.period(p);
        String period = p.audience().isEmpty() ? when : words.say("part.for", when, text.audience(p.audience()));
        String planned =
                p.plannedEnd() == null ? period : words.say("part.preview.planned", period, plannedOn(p.plannedEnd()));
        return p.counted() == null ? planned : words.say("part.preview.counted", planned, cases.counted(p.counted()));
    }

    private String plannedOn(DateView when) {
        return when.asStated() == null
                ? text.on(when)
                : words.say("date.stated.inside", text.on(when), when.asStated());
    }

    private static String hue(@Nullable Object part) {
        return switch (part) {
            case Standing s -> Hue.of(s);
            case TreatmentView t -> Hue.of(t.kind());
            case DirectiveView d -> Hue.of(d.terms().force());
            case null, default -> NO_HUE;
        };
    }
}
