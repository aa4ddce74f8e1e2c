package org.modeldocket.query.registers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.facts.CompanyResponded;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.DirectiveId;
import org.modeldocket.vocabulary.Slug;

/**
 * What the newest fact of a case can have changed in the registers: what it names, and what it makes certain by following from
 * it; anything, where it does not come last in the case.
 */
record Affected(boolean anything, Set<Slug> agencies, Set<DirectiveId> directives, Set<CustomerOfPreview> customers) {
    static Affected by(CaseHistory history) {
        ReleaseFact newest = history.newest().fact();
        Set<Slug> agencies = new HashSet<>(ids(Mentions.agencies(newest)));
        history.beginningOf(newest).ifPresent(begun -> agencies.addAll(ids(Mentions.agencies(begun.fact()))));
        Set<DirectiveId> directives = new HashSet<>(Mentions.directives(newest));
        if (newest instanceof CompanyResponded responded) {
            directives.addAll(some(responded.directiveId()));
        }
        return new Affected(!history.appended(), agencies, directives, Set.copyOf(Mentions.customers(newest)));
    }

    private static List<Slug> ids(List<Agency> agencies) {
        return agencies.stream().map(Agency::id).toList();
    }

    private static List<DirectiveId> some(@Nullable DirectiveId id) {
        return id == null ? List.of() : List.of(id);
    }
}
