package org.modeldocket.query.registers.mentions;

import java.util.List;
import org.modeldocket.facts.CompanyResponded;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.DirectiveId;

/** What a fact is about, beside agencies, as far as registers show it: under which directive it happened, on which customer it decides. */
public final class Mentions {
    private Mentions() {}

    /** A response says nothing that a register shows of its directive. */
    public static List<DirectiveId> directives(ReleaseFact fact) {
        return !(fact instanceof CompanyResponded) && fact.causality().on() instanceof DirectiveId id
                ? List.of(id)
                : List.of();
    }

    public static List<CustomerOfPreview> customers(ReleaseFact fact) {
        return fact instanceof CustomerDecision decision
                ? List.of(new CustomerOfPreview(decision.customer().id(), decision.previewId()))
                : List.of();
    }
}
