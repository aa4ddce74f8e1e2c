package org.modeldocket.query.timeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;

/** What happened in a case, in which order, on whose word, and what became of it? */
public interface TimelineQuestions {
    /**
     * The facts of a case in its order; empty when the record did not hold the case at that moment.
     *
     * @throws org.modeldocket.query.paging.InvalidCursorException when the cursor is not one of this list
     */
    Optional<AsOfAnswer<Page<FactView>>> facts(ReleaseId releaseId, BitemporalPoint clocks, PageRequest window);

    /** One fact of a case; empty when the case had no such fact at that moment. */
    Optional<AsOfAnswer<FactView>> fact(ReleaseId releaseId, FactId factId, BitemporalPoint clocks);

    /** One fact of whichever case. */
    Optional<AsOfAnswer<FactView>> fact(FactId factId, BitemporalPoint clocks);

    /** The facts of those ids, of whichever cases, in the order of the record; those unknown are left out. */
    List<FactView> facts(Collection<FactId> factIds, BitemporalPoint clocks);

    /** The positions of the facts of those ids in the record, which never change; those unknown are left out. */
    Map<FactId, Long> positions(Collection<FactId> factIds);
}
