package org.modeldocket.query.lists;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        RECORDED
    }

    private static final Choices<ReleaseOrder> ALL = all();

    private static Choices<ReleaseOrder> all() {
        Map<String, ReleaseOrder> byText = new LinkedHashMap<>();
        Arrays.stream(Column.values()).forEach(column -> {
            String name = column.name().toLowerCase(Locale.ROOT);
            byText.put(name, new ReleaseOrder(column, false));
            byText.put("-" + name, new ReleaseOrder(column, true));
        });
        return new Choices<>(byText);
    }

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
            case SUBMITTED -> byDate(one.first(REVIEWS), other.first(REVIEWS));
            case DIRECTED -> byDate(one.first(DIRECTIVES), other.first(DIRECTIVES));
            case RELEASED -> byDate(one.first(RELEASES), other.first(RELEASES));
            case REGISTERED -> turned(Integer.compare(one.openedAt(), other.openedAt()));
            case RECORDED -> turned(Integer.compare(one.recordedAt(), other.recordedAt()));
        };
        return order == 0 ? one.id().compareTo(other.id()) : order;
    }

    private static String title(ListedRelease release) {
        return release.version() == null ? release.model() : release.model() + " " + release.version();
    }

    private int byDate(@Nullable PeriodStart one, @Nullable PeriodStart other) {
        boolean isDated = one != null && one.isDated();
        boolean isOtherDated = other != null && other.isDated();
        if (one == null || other == null || !isDated || !isOtherDated) {
            return Boolean.compare(isOtherDated, isDated);
        }
        int order = Integer.compare(one.earliest(), other.earliest());
        return turned(order == 0 ? Integer.compare(one.latest(), other.latest()) : order);
    }

    private int turned(int order) {
        return descending ? -order : order;
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + column.name().toLowerCase(Locale.ROOT);
    }
}
