package org.modeldocket.query.registers.mentions;

import java.util.List;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.DirectiveId;

/** What a fact is about, beside agencies: under which directive it happened, about which customer it decides. */
public final class Mentions {
    private Mentions() {}

    public static List<DirectiveId> directives(ReleaseFact fact) {
        return fact.causality().on() instanceof DirectiveId id ? List.of(id) : List.of();
    }

    public static List<CustomerOfPreview> customers(ReleaseFact fact) {
        return fact instanceof CustomerDecision decision
                ? List.of(new CustomerOfPreview(decision.customer().id(), decision.previewId()))
                : List.of();
    }
}
