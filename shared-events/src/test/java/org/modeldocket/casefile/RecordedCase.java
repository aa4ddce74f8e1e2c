package org.modeldocket.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.id.ReleaseId;

/** Gives facts their places, in the order in which a test names them. */
public final class RecordedCase {
    public static final ReleaseId RELEASE = new ReleaseId("example-ai-model-1");
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private RecordedCase() {}

    public static List<RecordedFact> inTurn(List<? extends ReleaseFact> facts) {
        List<RecordedFact> recorded = new ArrayList<>();
        for (ReleaseFact fact : facts) {
            int n = recorded.size();
            recorded.add(
                    new RecordedFact(RELEASE, n, n + 1, START.plusSeconds(n), new Actor("tester", "A tester"), fact));
        }
        return recorded;
    }

    public static CaseHistory history(ReleaseFact... facts) {
        return CaseHistory.of(inTurn(List.of(facts)));
    }
}
