package org.modeldocket.query.lists;

import org.modeldocket.query.lists.faceted.ListFacet;

/**
 * Which directives a list has, in which order, and by what it counts them.
 *
 * @param conditions what one of the releases that it covers, and the directive there, must meet
 */
public record DirectiveQuery(ReleaseQuery conditions, DirectiveOrder order) {
    /** The same, counted by all that directives are counted by. */
    public DirectiveQuery counting() {
        return new DirectiveQuery(conditions.counting(ListFacet.OF_DIRECTIVES), order);
    }

    String text() {
        return conditions.text() + " " + order;
    }
}
