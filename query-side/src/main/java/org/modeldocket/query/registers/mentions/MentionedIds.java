package org.modeldocket.query.registers.mentions;

import java.util.HashSet;
import java.util.Set;
import org.modeldocket.casefile.CaseChange;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.Slug;

/** The agencies, directives and customers that some facts are about. */
public record MentionedIds(Set<Slug> agencies, Set<DirectiveId> directives, Set<CustomerOfPreview> customers) {
    /** Those of the statements that a fact changed. */
    public static MentionedIds by(CaseChange change) {
        MentionedIds mentioned = new MentionedIds(new HashSet<>(), new HashSet<>(), new HashSet<>());
        change.statements().forEach(mentioned::add);
        return mentioned;
    }

    private void add(ReleaseFact fact) {
        fact.agencies().stream().map(Agency::id).forEach(agencies::add);
        directives.addAll(Mentions.directives(fact));
        customers.addAll(Mentions.customers(fact));
    }

    public boolean isEmpty() {
        return agencies.isEmpty() && directives.isEmpty() && customers.isEmpty();
    }
}
