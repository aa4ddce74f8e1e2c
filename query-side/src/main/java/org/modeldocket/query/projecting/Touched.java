package org.modeldocket.query.projecting;

import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.vocabulary.ReleaseId;

/**
 * A case that took in new facts.
 *
 * @param before as the view holds it; null where it holds none
 * @param after as the view is to hold it
 */
public record Touched(ReleaseId releaseId, @Nullable CaseHistory before, CaseHistory after) {}
