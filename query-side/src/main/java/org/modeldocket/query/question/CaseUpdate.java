package org.modeldocket.query.question;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * What new facts made of a case.
 *
 * @param before as the tables hold it; null where they hold none
 * @param steps the case after each of the new facts, in the order of sequences; one at least
 */
public record CaseUpdate(ReleaseId releaseId, @Nullable CaseHistory before, List<CaseHistory> steps) {
    /** As the tables are to hold it. */
    public CaseHistory after() {
        return steps.getLast();
    }
}
