package org.modeldocket.query.cases.page;

import java.util.ArrayList;
import java.util.List;
import org.modeldocket.query.cases.view.legal.CommitmentView;
import org.modeldocket.query.cases.view.legal.CourtCaseView;
import org.modeldocket.query.cases.view.legal.LicenceView;
import org.modeldocket.query.cases.view.legal.PenaltyView;
import org.modeldocket.query.cases.view.legal.RulingView;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.query.ui.text.TemplateText;
import org.springframework.stereotype.Component;

/** Commitments, penalties, court cases and licences in words; a bean that templates name. Its methods are public for SpEL. */
@Component
public final class LegalText {
    private final Messages words;
    private final TemplateText text;

    public LegalText(Messages words, TemplateText text) {
        this.words = words;
        this.text = text;
    }

    /** To whom, and what: "to Office of Examples: report misuse". */
    public String commitment(CommitmentView c) {
        return words.say("part.commitment", names(c.agencies()), words.all(c.undertakings()));
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
