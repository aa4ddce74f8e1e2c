package org.modeldocket.query.registers;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.modeldocket.casefile.CaseChange;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.Slug;

/** The agencies, directives and customers that some facts are about. */
record MentionedIds(Set<Slug> agencies, Set<DirectiveId> directives, Set<CustomerOfPreview> customers) {
    /** Those of the statements that a fact changed. */
    static MentionedIds by(CaseChange change) {
        MentionedIds mentioned = new MentionedIds(new HashSet<>(), new HashSet<>(), new HashSet<>());
        change.statements().forEach(mentioned::add);
        return mentioned;
    }

    private void add(ReleaseFact fact) {
        Mentions.agencies(fact).stream().map(Agency::id).forEach(agencies::add);
        directives.addAll(Mentions.directives(fact));
        customers.addAll(Mentions.customers(fact));
    }

    /** All that a case mentions or has mentioned. */
    static MentionedIds any(CaseMentions was, CaseMentions is) {
        return new MentionedIds(
                all(was.agencies(), is.agencies()),
                all(was.directives(), is.directives()),
                all(was.customers(), is.customers()));
    }

    private static <E> Set<E> all(Map<E, ?> was, Map<E, ?> is) {
        Set<E> all = new HashSet<>(was.keySet());
        all.addAll(is.keySet());
        return all;
    }

    boolean isEmpty() {
        return agencies.isEmpty() && directives.isEmpty() && customers.isEmpty();
    }
}
