package org.modeldocket.query.lists;

import java.util.List;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.lists.faceted.FacetedPage;
import org.modeldocket.query.paging.PageRequest;

/** Which directives meet conditions? */
public interface DirectiveListQuestions {
    /**
     * A page of them. All pages of a list show the point of the record that its first page shows, so that each directive comes once
     * though facts arrive meanwhile.
     *
     * @throws org.modeldocket.query.paging.InvalidCursorException when the cursor is not one of this list
     */
    AsOfAnswer<FacetedPage<DirectiveEntry>> directives(
            DirectiveQuery query, BitemporalPoint clocks, PageRequest window);

    /** All of them, in parts that are read as they are asked for, each time anew, each as of the same point of the record. */
    AsOfAnswer<Iterable<List<DirectiveEntry>>> all(DirectiveQuery query, BitemporalPoint clocks);
}
