package org.modeldocket.query.registers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.registers.view.DecisionView;
import org.modeldocket.query.registers.view.DirectedRelease;
import org.modeldocket.query.registers.view.DirectiveCard;
import org.modeldocket.query.timeline.AccountsByFact;
import org.modeldocket.query.timeline.CaseHistories;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.stereotype.Component;

/** Adds to what registers say of releases what other sources say of the same. It asks the cases: as many as there are entries. */
@Component
final class RegisterAccounts {
    private final CaseHistories cases;

    RegisterAccounts(CaseHistories cases) {
        this.cases = cases;
    }

    /** A directive, in each of the releases that it shows. */
    DirectiveCard of(DirectiveCard directive, BitemporalPoint clocks) {
        Map<ReleaseId, AccountsByFact> accounts =
                accounts(directive.releases().stream().map(DirectedRelease::releaseId), clocks);
        return directive.covered(release -> release.with(beside(accounts, release.releaseId())));
    }

    /** A list of directives, each in the first of its releases alone: together they may show thousands. */
    Map<String, DirectiveCard> ofFirst(Map<String, DirectiveCard> directives, BitemporalPoint clocks) {
        Map<ReleaseId, AccountsByFact> accounts = accounts(
                directives.values().stream()
                        .flatMap(directive -> directive.releases().stream().limit(1))
                        .map(DirectedRelease::releaseId),
                clocks);
        Map<String, DirectiveCard> told = new LinkedHashMap<>();
        directives.forEach((id, directive) -> told.put(
                id,
                directive.covered(release -> release.equals(directive.releases().getFirst())
                        ? release.with(beside(accounts, release.releaseId()))
                        : release)));
        return told;
    }

    Map<String, DirectedRelease> ofReleases(Map<String, DirectedRelease> releases, BitemporalPoint clocks) {
        Map<ReleaseId, AccountsByFact> accounts =
                accounts(releases.values().stream().map(DirectedRelease::releaseId), clocks);
        releases.replaceAll((id, release) -> release.with(beside(accounts, release.releaseId())));
        return releases;
    }

    Map<String, DecisionView> ofDecisions(Map<String, DecisionView> decisions, BitemporalPoint clocks) {
        Map<ReleaseId, AccountsByFact> accounts =
                accounts(decisions.values().stream().map(DecisionView::releaseId), clocks);
        decisions.replaceAll((id, decision) -> decision.with(beside(accounts, decision.releaseId())));
        return decisions;
    }

    private Map<ReleaseId, AccountsByFact> accounts(Stream<String> releases, BitemporalPoint clocks) {
        List<ReleaseId> ids = releases.distinct().map(ReleaseId::new).toList();
        return ids.isEmpty() ? Map.of() : cases.accounts(ids, clocks);
    }

    private static AccountsByFact beside(Map<ReleaseId, AccountsByFact> accounts, String release) {
        return accounts.getOrDefault(new ReleaseId(release), AccountsByFact.NONE);
    }
}
