package org.modeldocket.query.timeline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.modeldocket.query.answers.Slice;
import org.modeldocket.query.answers.Window;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.ReleaseId;

/** What happened in a case, in which order, and on whose word? */
public interface TimelineQuestions {
    /**
     * The facts of a case in its order; empty when the view holds no such case.
     *
     * @throws org.modeldocket.query.answers.BadCursorException when the cursor is not one of this list
     */
    Optional<Slice<FactSeen>> facts(ReleaseId releaseId, Window window);

    /** One fact of a case; empty when the case has no such fact. */
    Optional<FactSeen> fact(ReleaseId releaseId, FactId factId);

    /** The facts of those ids, of whichever cases, in the order of the record; those unknown are left out. */
    List<FactSeen> facts(Collection<FactId> factIds);
}
