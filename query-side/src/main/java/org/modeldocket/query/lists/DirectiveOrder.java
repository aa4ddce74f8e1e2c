package org.modeldocket.query.lists;

import java.util.Comparator;
import java.util.Locale;
import org.modeldocket.query.lists.faceted.Choices;
import org.modeldocket.query.lists.held.PeriodStart;

/**
 * The order of a list of directives. Those that are equal in its column are in the order of their ids. A date is compared by its first
 * possible day, then by its last; directives without that date, or without a first day of it, come last in both directions.
 */
record DirectiveOrder(Column column, boolean descending) implements Comparator<ListedDirective> {
    static final DirectiveOrder USUAL = new DirectiveOrder(Column.DIRECTIVE, false);

    enum Column {
        DIRECTIVE,
        ISSUED,
        COMPLYBY,
        FORCE,
        RELEASES;

        @Override
        public String toString() {
            return this == COMPLYBY ? "complyBy" : name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Choices<DirectiveOrder> ALL = Choices.ofColumns(Column.values(), DirectiveOrder::new);

    /**
     * @param text the name of a column, behind a minus for the descending order
     * @throws IllegalArgumentException when there is none of that name
     */
    static DirectiveOrder parse(String text) {
        return ALL.find(text);
    }

    @Override
    public int compare(ListedDirective one, ListedDirective other) {
        int order = switch (column) {
            case DIRECTIVE -> turned(one.id().compareTo(other.id()));
            case ISSUED -> PeriodStart.compare(one.issued(), other.issued(), descending);
            case COMPLYBY -> PeriodStart.compare(one.complyBy(), other.complyBy(), descending);
            case FORCE -> turned(one.force().compareTo(other.force()));
            case RELEASES -> turned(Integer.compare(one.releaseCount(), other.releaseCount()));
        };
        return order == 0 ? one.id().compareTo(other.id()) : order;
    }

    private int turned(int order) {
        return descending ? -order : order;
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + column;
    }
}
