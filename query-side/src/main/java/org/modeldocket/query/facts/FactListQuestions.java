package org.modeldocket.query.facts;

import java.util.List;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.lists.faceted.FacetedPage;
import org.modeldocket.query.paging.PageRequest;

/** Which facts of the record meet conditions? */
public interface FactListQuestions {
    /**
     * A page of them in the order of the record. All pages of a list show the point of the record that its first page shows.
     *
     * @throws org.modeldocket.query.paging.InvalidCursorException when the cursor is not one of this list
     */
    AsOfAnswer<FacetedPage<FactEntry>> facts(FactListQuery query, BitemporalPoint clocks, PageRequest window);

    /** All of them, in parts that are read as they are asked for, each time anew, each as of the same point of the record. */
    AsOfAnswer<Iterable<List<FactEntry>>> all(FactListQuery query, BitemporalPoint clocks);
}
