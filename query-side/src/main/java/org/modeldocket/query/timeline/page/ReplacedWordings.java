package org.modeldocket.query.timeline.page;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.Statement;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.FactId;

/** What the corrections of a case replaced. */
public final class ReplacedWordings {
    private record Correction(Statement of, RecordedFact fact) {}

    private final Map<FactId, Correction> corrections = new HashMap<>();

    public ReplacedWordings(CaseHistory history) {
        for (Statement statement : history.statements()) {
            for (RecordedFact change : statement.changes()) {
                if (change.fact() instanceof FactCorrected) {
                    corrections.put(change.fact().factId(), new Correction(statement, change));
                }
            }
        }
    }

    /** What a statement said before the fact of that id; null where that corrects nothing. */
    @Nullable
    ReleaseFact by(FactId id) {
        Correction correction = corrections.get(id);
        return correction == null ? null : correction.of().saidBefore(correction.fact());
    }
}
