package org.modeldocket.query.lists;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.modeldocket.query.lists.faceted.Choices;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.vocabulary.Treatment;

/**
 * The order of a list of releases. Those that are equal in its column are in the order of their ids. A date is compared by its first
 * possible day, then by its last; releases without that date, or without a first day of it, come last in both directions.
 */
record ReleaseOrder(Column column, boolean descending) implements Comparator<ListedRelease> {
    static final ReleaseOrder USUAL = new ReleaseOrder(Column.RELEASE, false);
    static final Set<Treatment> REVIEWS = EnumSet.of(Treatment.REVIEW);
    static final Set<Treatment> DIRECTIVES = EnumSet.range(Treatment.DIRECTIVE_VOLUNTARY, Treatment.DIRECTIVE_BINDING);
    static final Set<Treatment> RELEASES = EnumSet.of(Treatment.GENERAL_RELEASE);

    enum Column {
        RELEASE,
        COMPANY,
        MODEL,
        STANDING,
        SUBMITTED,
        DIRECTED,
        RELEASED,
        REGISTERED,
        RECORDED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Choices<ReleaseOrder> ALL = Choices.ofColumns(Column.values(), ReleaseOrder::new);

    /**
     * @param text the name of a column, behind a minus for the descending order
     * @throws IllegalArgumentException when there is none of that name
     */
    static ReleaseOrder parse(String text) {
        return ALL.find(text);
    }

    @Override
    public int compare(ListedRelease one, ListedRelease other) {
        int order = switch (column) {
            case RELEASE -> turned(one.id().compareTo(other.id()));
            case COMPANY -> turned(one.companyId().compareTo(other.companyId()));
            case MODEL -> turned(String.CASE_INSENSITIVE_ORDER.compare(title(one), title(other)));
            case STANDING -> turned(one.standing().compareTo(other.standing()));
            case SUBMITTED -> PeriodStart.compare(one.first(REVIEWS), other.first(REVIEWS), descending);
            case DIRECTED -> PeriodStart.compare(one.first(DIRECTIVES), other.first(DIRECTIVES), descending);
            case RELEASED -> PeriodStart.compare(one.first(RELEASES), other.first(RELEASES), descending);
            case REGISTERED -> turned(Integer.compare(one.openedAt(), other.openedAt()));
            case RECORDED -> turned(Integer.compare(one.recordedAt(), other.recordedAt()));
        };
        return order == 0 ? one.id().compareTo(other.id()) : order;
    }

    private static String title(ListedRelease release) {
        return release.version() == null ? release.model() : release.model() + " " + release.version();
    }

    private int turned(int order) {
        return descending ? -order : order;
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + column;
    }
}
