package org.modeldocket.query.lists;

import java.util.List;
import java.util.Set;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.lists.faceted.FacetedPage;
import org.modeldocket.query.paging.PageRequest;

/** Which releases meet conditions? */
public interface ReleaseListQuestions {
    /**
     * A page of them. All pages of a list show the point of the record that its first page shows, so that each release comes once
     * though facts arrive meanwhile.
     *
     * @throws org.modeldocket.query.paging.InvalidCursorException when the cursor is not one of this list
     */
    AsOfAnswer<FacetedPage<ReleaseEntry>> releases(ReleaseQuery query, BitemporalPoint clocks, PageRequest window);

    /** All of them, in parts that are read as they are asked for, each time anew, each as of the same point of the record. */
    AsOfAnswer<Iterable<List<ReleaseEntry>>> all(ReleaseQuery query, BitemporalPoint clocks);

    /** The ids of all of them, from what is in memory. */
    Set<String> ids(ReleaseQuery query, BitemporalPoint clocks);
}
