package org.modeldocket.query.cases.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.cases.view.legal.CommitmentView;
import org.modeldocket.query.cases.view.legal.CourtCaseView;
import org.modeldocket.query.cases.view.legal.LicenceView;
import org.modeldocket.query.cases.view.legal.PenaltyView;
import org.modeldocket.query.cases.view.legal.RulingView;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.query.ui.text.TemplateText;
import org.modeldocket.time.Certainty;
import org.springframework.stereotype.Component;

/** How directives ended, commitments, penalties, court cases and licences in words; a bean that templates name. Its methods are public for SpEL. */
@Component
public final class LegalText {
    private final Messages words;
    private final TemplateText text;

    public LegalText(Messages words, TemplateText text) {
        this.words = words;
        this.text = text;
    }

    /**
     * Whether a directive is in force.
     *
     * @param happened {@code POSSIBLE} where it only may have been issued
     * @param endedBy the type of the fact that ended it
     * @param maybeEnded when it ended, if it did
     * @param maybeEndedBy by what
     */
    public String force(
            @Nullable DateView ended,
            @Nullable String endedBy,
            @Nullable Certainty lasts,
            @Nullable Certainty happened,
            @Nullable DateView maybeEnded,
            @Nullable String maybeEndedBy) {
        if (lasts == null && (ended != null || happened == null)) {
            return ended == null ? words.say("in-force") : ended(ended, endedBy);
        }
        String maybe = words.say("maybe.mark") + " " + words.say("in-force");
        DateView end = maybeEnded == null ? ended : maybeEnded;
        return end == null
                ? maybe
                : maybe + words.say("maybe.standing") + " " + ended(end, maybeEnded == null ? endedBy : maybeEndedBy);
    }

    /** How a directive ended: "lifted on 2 May 2026". */
    public String ended(DateView ended, @Nullable String by) {
        boolean byCourt = FactType.COURT_RULED.logicalName().equals(by);
        return words.say(byCourt ? "set-aside" : "lifted", text.on(ended));
    }

    /** To whom, and what: "to Office of Examples: report misuse". */
    public String commitment(CommitmentView c) {
        return words.say(
                "part.commitment",
                names(c.agencies()),
                words.all(c.undertakings().stream()
                        .map(LegalText::withoutFullStop)
                        .toList()));
    }

    private static String withoutFullStop(String undertaking) {
        return undertaking.endsWith(".") ? undertaking.substring(0, undertaking.length() - 1) : undertaking;
    }

    /** The sum: "25,000 EUR a day". */
    public String sum(PenaltyView p) {
        boolean perDay = Boolean.TRUE.equals(p.perDay());
        return words.say(perDay ? "penalty.per-day" : "penalty", p.amount(), p.currency());
    }

    /** The sum, and who imposed it. */
    public String penalty(PenaltyView p) {
        return words.say("part.penalty", sum(p), names(p.agencies()));
    }

    /** The court, when the case was filed, and each ruling. */
    public String courtCase(CourtCaseView c) {
        String court = c.docket() == null ? c.court() : words.say("part.docket", c.court(), c.docket());
        List<String> parts = new ArrayList<>();
        parts.add(c.filed() == null ? court : words.say("part.filed", court, text.on(c.filed())));
        for (RulingView ruling : c.rulings()) {
            parts.add(words.say("part.ruling", words.name(ruling.outcome()), text.on(ruling.occurred())));
        }
        return String.join("; ", parts);
    }

    /** The decision, and for whom. */
    public String licence(LicenceView l) {
        String decision = words.name(l.decision());
        return l.audience().isEmpty() ? decision : words.say("part.for", decision, text.audience(l.audience()));
    }

    private String names(List<AgencyName> agencies) {
        return words.all(agencies.stream().map(AgencyName::name).toList());
    }
}
