package org.modeldocket.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.statistics.PlantedRecord.RawCase;
import org.modeldocket.query.statistics.counts.BeginningsPer;
import org.modeldocket.query.statistics.counts.CountsAnswer.SpanCount;
import org.modeldocket.query.statistics.counts.SpanLength;
import org.modeldocket.query.statistics.disparity.Disparity;
import org.modeldocket.query.statistics.disparity.Estimate;
import org.modeldocket.query.statistics.disparity.GroupRates;
import org.modeldocket.query.statistics.selected.ReleaseLinks;
import org.modeldocket.query.statistics.selected.SelectedReleases;
import org.modeldocket.vocabulary.Treatment;

/** Rates and counts are what a plain second way finds in the raw facts; the planted difference of rates is found. */
class PlantedRatesTest {
    private static final List<RawCase> CASES = new PlantedRecord().cases(2_000);
    private static final ReleaseLinks LINKS = new ReleaseLinks(Map.of());

    @Test
    void theUnequalRatesAreFound() {
        rates(PlantedRecord.selected(CASES, Map.of()), CASES);
    }

    /** The rates are those of the raw cases, and the planted ones lie within the intervals. */
    static void rates(SelectedReleases releases, List<RawCase> cases) {
        Disparity disparity = new Disparity(releases, ListFacet.COMPANY, Treatment.DIRECTIVE_BINDING);
        int northern = (int)
                cases.stream().filter(one -> one.company().equals("north")).count();
        int rest = cases.size() - northern;
        GroupRates north = disparity.rates("north", null, LINKS, Treatment.DIRECTIVE_BINDING);
        long count = having("north", cases);
        long others = having("south", cases) + having("tiny", cases);
        assertThat(north.certain().group().count()).isEqualTo((int) count);
        assertThat(north.certain().group().n()).isEqualTo(northern);
        assertThat(north.certain().others().count()).isEqualTo((int) others);
        assertThat(north.certain().others().n()).isEqualTo(rest);
        assertThat(north.certain().group().small()).isNull();
        assertThat(north.lowest()).isNull();
        Estimate difference = Objects.requireNonNull(north.certain().difference());
        assertThat(difference.value()).isCloseTo((double) count / northern - (double) others / rest, within(1e-6));
        assertThat(0.2).isBetween(difference.lower(), Objects.requireNonNull(difference.upper()));
        Estimate odds = Objects.requireNonNull(north.certain().oddsRatio());
        assertThat(0.3 / 0.7 / (0.1 / 0.9)).isBetween(odds.lower(), Objects.requireNonNull(odds.upper()));
        assertThat(odds.lower()).isGreaterThan(1);
        assertThat(Objects.requireNonNull(north.certain().pValue())).isLessThan(cases.size() < 1_000 ? 1e-3 : 1e-9);

        GroupRates tiny = disparity.rates("tiny", null, LINKS, Treatment.DIRECTIVE_BINDING);
        assertThat(tiny.certain().group().n()).isEqualTo(4);
        assertThat(tiny.certain().group().small()).isTrue();
        assertThat(disparity.groups().keySet().stream().map(String::valueOf)).containsExactly("north", "south", "tiny");
    }

    private static long having(String company, List<RawCase> cases) {
        return cases.stream()
                .filter(one -> one.company().equals(company) && one.begun().containsKey(Treatment.DIRECTIVE_BINDING))
                .count();
    }

    @ParameterizedTest
    @EnumSource(SpanLength.class)
    void beginningsAreCountedBySpan(SpanLength per) {
        beginnings(PlantedRecord.selected(CASES, Map.of()), per, CASES);
    }

    /** Beginnings are those of the raw dates, looked through anew for each span. */
    static void beginnings(SelectedReleases releases, SpanLength per, List<RawCase> cases) {
        BeginningsPer counted = new BeginningsPer(releases, per, null);
        List<SpanCount> found = counted.page(Long.MIN_VALUE, 1_000, LINKS);
        assertThat(counted.total()).isEqualTo(found.size());
        assertThat(counted.openEnded()).isZero();
        Map<String, List<Integer>> expected = new LinkedHashMap<>();
        for (SpanCount span : found) {
            expected.put(span.span(), List.of(span.definite(), span.possible()));
        }
        Map<String, List<Integer>> plain = new LinkedHashMap<>();
        int months = per == SpanLength.MONTH ? 1 : per == SpanLength.QUARTER ? 3 : 12;
        for (LocalDate first = LocalDate.of(2023, 1, 1); first.getYear() < 2028; first = first.plusMonths(months)) {
            LocalDate from = first;
            LocalDate to = first.plusMonths(months).minusDays(1);
            int certain = 0;
            int may = 0;
            for (RawCase one : cases) {
                boolean surely = one.begun().values().stream()
                        .anyMatch(days -> !days.earliest().isBefore(from)
                                && !days.latest().isAfter(to));
                boolean maybe = one.begun().values().stream()
                        .anyMatch(days -> !days.latest().isBefore(from)
                                && !days.earliest().isAfter(to));
                certain += surely ? 1 : 0;
                may += maybe && !surely ? 1 : 0;
            }
            if (certain + may > 0) {
                plain.put(name(per, first), List.of(certain, may));
            }
        }
        assertThat(expected).isEqualTo(plain);
    }

    private static String name(SpanLength per, LocalDate first) {
        return switch (per) {
            case MONTH -> YearMonth.from(first).toString();
            case QUARTER -> first.getYear() + "-" + (33 + (first.getMonthValue() - 1) / 3);
            case YEAR -> String.valueOf(first.getYear());
        };
    }
}
