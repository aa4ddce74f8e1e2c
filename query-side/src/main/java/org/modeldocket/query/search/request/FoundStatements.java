package org.modeldocket.query.search.request;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.modeldocket.query.search.SearchKind;
import org.modeldocket.time.Certainty;

/** Keeps the statements that a search finds, by the positions of their record entries, and the directives. */
public final class FoundStatements implements Sieve {
    private final Map<String, Certainty> directives = new HashMap<>();
    /** Twice the position, and one more where it is not certain that it has happened. */
    private long[] found = new long[64];

    private int size;

    @Override
    public boolean takes(SearchKind kind, long position, Certainty happened) {
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = position * 2 + (happened == Certainty.DEFINITE ? 0 : 1);
        return true;
    }

    @Override
    public boolean takes(SearchKind kind, String id, Certainty happened, LongStream named) {
        if (kind == SearchKind.DIRECTIVE) {
            directives.put(id, happened);
        }
        return true;
    }

    /** To be called once all are found. */
    public FoundStatements sorted() {
        found = Arrays.copyOf(found, size);
        Arrays.sort(found);
        return this;
    }

    /** How sure it is that the statement at a position is found, and has happened. */
    public Certainty at(long position) {
        int place = Arrays.binarySearch(found, position * 2);
        int next = place < 0 ? -place - 1 : place;
        if (next == size || found[next] / 2 != position) {
            return Certainty.IMPOSSIBLE;
        }
        return found[next] % 2 == 0 ? Certainty.DEFINITE : Certainty.POSSIBLE;
    }

    /** How sure it is that a directive has a name that is found, by the day asked about. */
    public Certainty directive(String id) {
        return directives.getOrDefault(id, Certainty.IMPOSSIBLE);
    }

    /** In their order. */
    public LongStream positions() {
        return Arrays.stream(found).map(one -> one / 2);
    }
}
