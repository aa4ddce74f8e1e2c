package org.modeldocket.query.lists;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.search.FoundText;

/**
 * In which releases, or in which directives, the words of a query are found.
 *
 * @param releases by their ids; null where the query is of directives
 */
record FoundWords(FoundText text, @Nullable Map<String, Match> releases) {
    Match of(String releaseId) {
        return releases == null ? Match.DEFINITE : releases.getOrDefault(releaseId, Match.NO);
    }

    Match of(ListedDirective directive) {
        Match best = Match.NO;
        for (ListedDirective.In in : directive.releases()) {
            best = best.or(text.directive(directive.id(), in.period().openedAt()));
        }
        return best;
    }
}
