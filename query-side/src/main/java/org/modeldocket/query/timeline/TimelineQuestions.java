package org.modeldocket.query.timeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeldocket.query.answers.Clocks;
import org.modeldocket.query.answers.Known;
import org.modeldocket.query.answers.Slice;
import org.modeldocket.query.answers.Window;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;

/** What happened in a case, in which order, on whose word, and what became of it? */
public interface TimelineQuestions {
    /**
     * The facts of a case in its order; empty when the record did not hold the case at that moment.
     *
     * @throws org.modeldocket.query.answers.BadCursorException when the cursor is not one of this list
     */
    Optional<Known<Slice<FactSeen>>> facts(ReleaseId releaseId, Clocks clocks, Window window);

    /** One fact of a case; empty when the case had no such fact at that moment. */
    Optional<Known<FactSeen>> fact(ReleaseId releaseId, FactId factId, Clocks clocks);

    /** One fact of whichever case. */
    Optional<Known<FactSeen>> fact(FactId factId, Clocks clocks);

    /** The facts of those ids, of whichever cases, in the order of the record; those unknown are left out. */
    List<FactSeen> facts(Collection<FactId> factIds, Clocks clocks);

    /** The positions of the facts of those ids in the record, which never change; those unknown are left out. */
    Map<FactId, Long> positions(Collection<FactId> factIds);
}
