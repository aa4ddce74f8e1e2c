package org.modeldocket.query.registers.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.page.LegalText;
import org.modeldocket.query.cases.view.legal.CommitmentView;
import org.modeldocket.query.cases.view.legal.CourtCaseView;
import org.modeldocket.query.cases.view.legal.LicenceView;
import org.modeldocket.query.cases.view.legal.PenaltyView;
import org.modeldocket.query.cases.view.legal.RulingView;
import org.modeldocket.query.registers.view.DirectedRelease;
import org.modeldocket.query.registers.view.DirectiveCard;
import org.modeldocket.query.timeline.OtherAccounts;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.query.ui.text.TemplateText;
import org.springframework.stereotype.Component;

/** What the pages of directives show; a bean that templates name. Its methods are public for SpEL. */
@Component
final class DirectiveText {
    private final Messages words;
    private final TemplateText text;
    private final LegalText legal;

    DirectiveText(Messages words, TemplateText text, LegalText legal) {
        this.words = words;
        this.text = text;
        this.legal = legal;
    }

    /**
     * Something that was recorded under a directive.
     *
     * @param kind what it is, in words
     * @param maybe whether it only may have happened by the day asked about
     */
    public record Under(DirectedRelease release, String kind, String what, String when, boolean maybe, String factId) {
        /** What other sources say of it. */
        public List<OtherAccounts> others() {
            return DirectiveText.others(release, List.of(factId));
        }
    }

    /** What other sources say of the directive in a release. */
    public List<OtherAccounts> others(DirectedRelease release) {
        return others(release, release.factIds());
    }

    private static List<OtherAccounts> others(DirectedRelease release, List<String> factIds) {
        return release.otherAccounts().stream()
                .filter(account -> factIds.contains(account.factId()))
                .toList();
    }

    /** The releases that a directive only may cover. */
    public List<DirectedRelease> onlyPossible(UncertainAnswer<DirectiveCard> directive) {
        Set<String> certain = directive.said().releases().stream()
                .map(DirectedRelease::releaseId)
                .collect(Collectors.toSet());
        return directive.possible() == null
                ? List.of()
                : directive.possible().releases().stream()
                        .filter(release -> !certain.contains(release.releaseId()))
                        .toList();
    }

    /** What was recorded under a directive, release by release. */
    public List<Under> under(List<UncertainAnswer<DirectedRelease>> releases) {
        List<Under> rows = new ArrayList<>();
        for (UncertainAnswer<DirectedRelease> release : releases) {
            List<Under> said = rows(release.said(), release.happened() != null);
            Set<String> known = said.stream().map(Under::factId).collect(Collectors.toSet());
            rows.addAll(said);
            if (release.possible() != null) {
                rows(release.possible(), true).stream()
                        .filter(row -> !known.contains(row.factId()))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    private List<Under> rows(DirectedRelease release, boolean maybe) {
        List<Under> rows = new ArrayList<>();
        for (LicenceView l : release.recorded().licences()) {
            String what = l.conditions() == null
                    ? legal.licence(l)
                    : words.say("part.wording", legal.licence(l), l.conditions());
            rows.add(row(release, FactType.LICENCE_DECIDED, what, l.occurred(), maybe, l.factId()));
        }
        for (CommitmentView c : release.recorded().commitments()) {
            String what = c.by() == null
                    ? legal.commitment(c)
                    : words.say("under.by", legal.commitment(c), text.planned(c.by()));
            rows.add(row(release, FactType.COMMITMENT_MADE, what, c.occurred(), maybe, c.factId()));
        }
        for (CourtCaseView c : release.recorded().courtCases()) {
            if (c.filed() != null && c.plaintiff() != null && c.relief() != null) {
                String what = words.say("under.filed", court(c), c.plaintiff(), c.relief());
                rows.add(row(
                        release,
                        FactType.COURT_CASE_FILED,
                        what,
                        c.filed(),
                        maybe,
                        c.factIds().getFirst()));
            }
            for (RulingView r : c.rulings()) {
                rows.add(row(release, FactType.COURT_RULED, ruling(c, r), r.occurred(), maybe, r.factId()));
            }
        }
        for (PenaltyView p : release.recorded().penalties()) {
            rows.add(row(release, FactType.PENALTY_IMPOSED, legal.penalty(p), p.occurred(), maybe, p.factId()));
        }
        return rows;
    }

    private Under row(
            DirectedRelease release, FactType type, String what, DateView when, boolean maybe, String factId) {
        return new Under(release, words.say("type." + type.logicalName()), what, text.when(when), maybe, factId);
    }

    private String court(CourtCaseView c) {
        return c.docket() == null ? c.court() : words.say("part.docket", c.court(), c.docket());
    }

    private String ruling(CourtCaseView c, RulingView r) {
        String basis = r.legalBasisId();
        return basis == null
                ? words.say("part.wording", court(c), words.name(r.outcome()))
                : words.say("under.ruling", court(c), words.name(r.outcome()), basis);
    }
}
