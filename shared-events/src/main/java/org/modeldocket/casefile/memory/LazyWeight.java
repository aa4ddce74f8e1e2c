package org.modeldocket.casefile.memory;

import java.util.List;
import org.modeldocket.casefile.RecordedFact;

/**
 * About how many bytes a growing list of facts takes, worked out when it is asked for, from what was known of its beginning: a bulk
 * load never asks. Immutable to its users.
 */
public final class LazyWeight {
    private static final long UNKNOWN = -1;

    private final List<RecordedFact> facts;
    private final int knownFacts;
    private final long knownBytes;
    private volatile long bytes = UNKNOWN;

    private LazyWeight(List<RecordedFact> facts, int knownFacts, long knownBytes) {
        this.facts = facts;
        this.knownFacts = knownFacts;
        this.knownBytes = knownBytes;
    }

    public static LazyWeight of(List<RecordedFact> facts) {
        return new LazyWeight(facts, 0, 0);
    }

    /** @param longer these facts, and more behind them */
    public LazyWeight grown(List<RecordedFact> longer) {
        long known = bytes;
        return known == UNKNOWN
                ? new LazyWeight(longer, knownFacts, knownBytes)
                : new LazyWeight(longer, facts.size(), known);
    }

    public long bytes() {
        long known = bytes;
        if (known == UNKNOWN) {
            known = knownBytes;
            for (RecordedFact fact : facts.subList(knownFacts, facts.size())) {
                known += FactMemoryEstimate.of(fact.fact());
            }
            bytes = known;
        }
        return known;
    }
}
