package org.modeldocket.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.modeldocket.query.bitemporal.PeriodTerms;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.lists.held.ListedPeriod;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.ListedTarget;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.statistics.PlantedRecord.Days;
import org.modeldocket.query.statistics.PlantedRecord.RawCase;
import org.modeldocket.query.statistics.counts.BeginningsPer;
import org.modeldocket.query.statistics.counts.SpanLength;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.query.statistics.durations.Durations;
import org.modeldocket.query.statistics.durations.WaitCurve.CurveStep;
import org.modeldocket.query.statistics.durations.WaitStep;
import org.modeldocket.query.statistics.durations.WaitSummary;
import org.modeldocket.query.statistics.method.ConfidenceInterval;
import org.modeldocket.query.statistics.method.FisherTest;
import org.modeldocket.query.statistics.method.KaplanMeier;
import org.modeldocket.query.statistics.method.KaplanMeier.Wait;
import org.modeldocket.query.statistics.method.OddsRatio;
import org.modeldocket.query.statistics.method.Proportion;
import org.modeldocket.query.statistics.method.ProportionInterval;
import org.modeldocket.query.statistics.overdue.Overdue;
import org.modeldocket.query.statistics.overdue.OverdueItem;
import org.modeldocket.query.statistics.selected.ReleaseLinks;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Step;
import org.modeldocket.vocabulary.Treatment;

/** The examples in {@code docs/statistics.md} are what the server works out. */
class StatisticsDocumentTest {
    private static final LocalDate COUNTED_TO = LocalDate.of(2026, 11, 1);
    private static String document = "";

    @BeforeAll
    static void read() throws IOException {
        document = Files.readString(Path.of("../docs/statistics.md"));
    }

    @Test
    void waits() {
        List<RawCase> cases = new ArrayList<>();
        Map<String, String> days = new TreeMap<>();
        for (MatchResult row : rows("([A-D]) \\| ([0-9-]+) \\| ([^|]+) \\| ([^|]+)")) {
            Map<Treatment, Days> begun = new TreeMap<>(Map.of(Treatment.REVIEW, days(row.group(2))));
            if (!row.group(3).startsWith("none")) {
                begun.put(Treatment.DIRECTIVE_BINDING, days(row.group(3)));
            }
            cases.add(new RawCase(row.group(1), "all", begun, null));
            days.put(row.group(1), row.group(4));
        }
        Durations each = new Durations(
                PlantedRecord.selected(cases, Map.of(), COUNTED_TO), WaitStep.SUBMISSION_TO_DIRECTIVE, null);
        Map<String, String> found = new TreeMap<>();
        each.keys().keySet().forEach(id -> {
            var wait = Objects.requireNonNull(each.duration(id, Map.of()));
            found.put(id, text(wait.days()) + (wait.to() == null ? " so far" : ""));
        });
        assertThat(days).hasSize(4).isEqualTo(found);

        WaitSummary all = new Durations(
                        PlantedRecord.selected(cases, Map.of(), COUNTED_TO),
                        WaitStep.SUBMISSION_TO_DIRECTIVE,
                        ListFacet.COMPANY)
                .summary();
        WaitSummary.WaitQuartiles quartiles = Objects.requireNonNull(all.quartiles());
        assertThat(document)
                .contains("first quartile %s to %s, median %s, third quartile %s"
                        .formatted(
                                quartiles.first().atLeast(),
                                quartiles.first().atMost(),
                                text(quartiles.median()),
                                text(quartiles.third())));
        assertThat(document).contains("- shortest: " + steps(each.curve().shortest()));
        assertThat(document).contains("- longest: " + steps(each.curve().longest()));
        assertThat(each.curve().censored()).containsExactly(273L);
        WaitSummary.HalfWaits half = Objects.requireNonNull(all.half());
        assertThat(document)
                .contains("half: %s in the shortest reading, %s in the longest"
                        .formatted(half.shortest(), half.longest()));
    }

    private static Days days(String edtf) {
        EdtfDate date = EdtfDate.parse(edtf);
        return new Days(Objects.requireNonNull(date.earliest()), Objects.requireNonNull(date.latest()));
    }

    private static String text(DayBounds days) {
        return Objects.equals(days.atLeast(), days.atMost())
                ? String.valueOf(days.atLeast())
                : days.atLeast() + " to " + days.atMost();
    }

    private static String steps(List<CurveStep> steps) {
        return steps.stream()
                .map(step -> four(step.waiting()) + " after " + step.days() + " days")
                .collect(Collectors.joining(", "));
    }

    @Test
    void curvesThatCross() {
        List<Wait> shortest = List.of(new Wait(1, true), new Wait(2, false), new Wait(5, true));
        List<Wait> longest = List.of(new Wait(3, true), new Wait(2, false), new Wait(5, true));
        assertThat(document)
                .contains("on day 3, %s wait in the shortest reading and %s in the longest"
                        .formatted(
                                four(KaplanMeier.of(shortest).steps().getFirst().waiting()),
                                four(KaplanMeier.of(longest).steps().getFirst().waiting())));
    }

    @Test
    void rates() {
        Proportion one = new Proportion(56, 70);
        Proportion other = new Proportion(48, 80);
        OddsRatio odds = OddsRatio.of(one, other);
        assertThat(document)
                .contains(
                        "%d of %d, and %d of %d others".formatted(one.count(), one.n(), other.count(), other.n()),
                        estimate(one.rate(), ProportionInterval.clopperPearson(one)) + ", others "
                                + estimate(other.rate(), ProportionInterval.clopperPearson(other)),
                        estimate(one.rate() - other.rate(), ProportionInterval.newcombe(one, other)),
                        estimate(odds.estimate(), odds.interval()),
                        "two-sided | " + four(FisherTest.pValue(one, other)) + " |");
    }

    private static String estimate(double value, ConfidenceInterval interval) {
        return "%s (%s to %s)".formatted(four(value), four(interval.lower()), four(interval.upper()));
    }

    private static String four(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    @Test
    void counts() {
        List<RawCase> cases = List.of("2026-01-11", "2026-01", "2026").stream()
                .map(date -> new RawCase(date, "all", Map.of(Treatment.DIRECTIVE_BINDING, days(date)), null))
                .toList();
        Map<String, String> found = new TreeMap<>();
        for (SpanLength per : SpanLength.values()) {
            new BeginningsPer(PlantedRecord.selected(cases, Map.of(), COUNTED_TO), per, null)
                    .page(Long.MIN_VALUE, 12, new ReleaseLinks(Map.of()))
                    .forEach(span -> found.put(span.span(), span.definite() + " | " + span.possible()));
        }
        List<MatchResult> rows = rows("(2026[-0-9]*) \\| ([0-9] \\| [0-9])");
        assertThat(rows).hasSize(4);
        rows.forEach(row -> assertThat(found).containsEntry(row.group(1), row.group(2)));
    }

    @Test
    void overdue() {
        List<ListedRelease> releases = new ArrayList<>();
        Map<String, String> late = new TreeMap<>();
        List<MatchResult> rows = rows("([A-D]) \\| (directive|preview|target)[a-z ]* \\| ([0-9-]+) \\| ([^|]+)");
        for (MatchResult row : rows) {
            releases.add(due(row.group(1), row.group(2), PeriodStart.of(EdtfDate.parse(row.group(3)))));
            late.put(row.group(1), row.group(4));
        }
        Map<String, String> found = new TreeMap<>(Map.of("C", "not late"));
        Overdue overdue = new Overdue(PlantedRecord.listed(releases, Map.of(), LocalDate.of(2026, 6, 20)), true);
        overdue.terms().values().forEach(term -> {
            OverdueItem item = term.item(
                    new Organisation("all", "All"),
                    PeriodStart.day(LocalDate.of(2026, 6, 20).toEpochDay()),
                    List.of(),
                    "");
            found.put(item.releaseId(), text(item.daysLate()) + (item.overdue() == null ? "" : ", possibly late"));
        });
        assertThat(late).hasSize(4).isEqualTo(found);
    }

    private static ListedRelease due(String release, String what, PeriodStart by) {
        Treatment kind = what.equals("preview") ? Treatment.PREVIEW : Treatment.DIRECTIVE_BINDING;
        ListedPeriod period = new ListedPeriod(
                kind,
                what,
                2,
                Match.DEFINITE,
                Match.DEFINITE,
                by,
                by,
                null,
                new PeriodTerms(List.of(), null, null, by.edtf(), true));
        boolean target = what.equals("target");
        return new ListedRelease(
                release,
                "all",
                release,
                null,
                null,
                null,
                1,
                3,
                Standing.RECORDED,
                List.of(Standing.RECORDED),
                target ? List.of() : List.of(period),
                target ? List.of(new ListedTarget(Step.GENERAL_RELEASE, 3, Match.DEFINITE, by)) : List.of());
    }

    private static List<MatchResult> rows(String cells) {
        return Pattern.compile("(?m)^\\| " + cells + " \\|$")
                .matcher(document)
                .results()
                .toList();
    }
}
