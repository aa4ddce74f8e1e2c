package org.modeldocket.query.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * A case that took in new facts.
 *
 * @param before as the view holds it; null where it holds none
 * @param steps the case after each of the new facts, in the order of sequences; one at least
 */
public record Touched(ReleaseId releaseId, @Nullable CaseHistory before, List<CaseHistory> steps) {
    /** As the view is to hold it. */
    public CaseHistory after() {
        return steps.getLast();
    }
}
