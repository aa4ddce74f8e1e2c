package org.modeldocket.query.search;

import java.util.stream.LongStream;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.search.request.FoundStatements;
import org.modeldocket.time.Certainty;

/** What a text is found in, as of a moment: statements that stand, by the positions of their record entries, and directives. */
public record FoundText(FoundStatements found, Understood understood) {
    /** How sure it is that the statement at a position says it, and had happened by the day asked about. */
    public Match at(long position) {
        return match(found.at(position));
    }

    private static Match match(Certainty certainty) {
        return Match.of(certainty == Certainty.DEFINITE, certainty != Certainty.IMPOSSIBLE);
    }

    /** The positions of the statements, in their order. */
    public LongStream positions() {
        return found.positions();
    }

    /** The same, the last first. */
    public LongStream positionsFromLast() {
        long[] all = found.positions().toArray();
        return LongStream.range(0, all.length).map(n -> all[all.length - 1 - (int) n]);
    }

    /** How sure it is of a directive: that a name of it says it, or the statement at that position, which issues it. */
    public Match directive(String id, long openedAt) {
        return match(found.directive(id)).or(at(openedAt));
    }
}
