package org.modeldocket.query.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.PeriodTerms;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.ListQueryReader;
import org.modeldocket.query.lists.OrganisationsAt;
import org.modeldocket.query.lists.ReleaseMatcher;
import org.modeldocket.query.lists.ReleaseQuery;
import org.modeldocket.query.lists.held.ListedPeriod;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.query.names.Mergers;
import org.modeldocket.query.statistics.selected.SelectedReleases;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * What the sources say of some releases, with planted differences: a binding directive for 30 % of the releases of {@code north} and for 10 %
 * of those of {@code south}, which waits twice as long for it. {@code tiny} has four releases.
 */
final class PlantedRecord {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    /** From a first possible day to a last one. */
    record Days(LocalDate earliest, LocalDate latest) {
        static Days on(LocalDate day) {
            return new Days(day, day);
        }

        static Days of(YearMonth month) {
            return new Days(month.atDay(1), month.atEndOfMonth());
        }
    }

    /** What the sources say of one release. */
    record RawCase(
            String id,
            String company,
            Map<Treatment, Days> begun,
            @Nullable Days restored) {
        RawCase with(Treatment kind, @Nullable Days days) {
            Map<Treatment, Days> changed = new TreeMap<>(begun);
            changed.remove(kind);
            if (days != null) {
                changed.put(kind, days);
            }
            return new RawCase(id, company, changed, restored);
        }
    }

    private final Random random = new Random(73);

    /** @param releases how many there are */
    List<RawCase> cases(int releases) {
        List<RawCase> cases = new ArrayList<>();
        for (int i = 0; i < releases; i++) {
            String company = i < 4 ? "tiny" : i % 2 == 0 ? "north" : "south";
            boolean north = company.equals("north");
            Map<Treatment, Days> begun = new TreeMap<>();
            LocalDate submitted = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700));
            begun.put(Treatment.REVIEW, vague(submitted));
            boolean binding = random.nextInt(100) < (north ? 30 : 10);
            if (binding || random.nextInt(3) == 0) {
                LocalDate directed = submitted.plusDays((north ? 20 : 40) + random.nextInt(north ? 20 : 40));
                begun.put(
                        binding ? Treatment.DIRECTIVE_BINDING : Treatment.DIRECTIVE_REQUESTED,
                        vague(random.nextInt(40) == 0 ? submitted.minusDays(10) : directed));
            }
            if (random.nextInt(4) > 0) {
                begun.put(Treatment.GENERAL_RELEASE, vague(submitted.plusDays(30 + random.nextInt(200))));
            }
            Days restored = null;
            if (random.nextInt(10) == 0) {
                LocalDate suspended = submitted.plusDays(90);
                begun.put(Treatment.SUSPENSION, vague(suspended));
                restored = random.nextInt(3) == 0 ? null : vague(suspended.plusDays(10 + random.nextInt(90)));
            }
            cases.add(new RawCase("r-%05d".formatted(i), company, begun, restored));
        }
        return cases;
    }

    private Days vague(LocalDate day) {
        return random.nextInt(4) == 0 ? Days.of(YearMonth.from(day)) : Days.on(day);
    }

    /** What the views hold of them, selected by a query. */
    static SelectedReleases selected(List<RawCase> cases, Map<String, String> query) {
        return selected(cases, query, TODAY);
    }

    static SelectedReleases selected(List<RawCase> cases, Map<String, String> query, LocalDate countedTo) {
        return listed(cases.stream().map(PlantedRecord::listed).toList(), query, countedTo);
    }

    /** The same of what the views hold. */
    static SelectedReleases listed(List<ListedRelease> releases, Map<String, String> query, LocalDate countedTo) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        query.forEach(request::setParameter);
        ReleaseQuery read = ListQueryReader.releases(request::getParameterValues, ReadParameters.of(request));
        int day = PeriodStart.day(countedTo.toEpochDay());
        return new SelectedReleases(
                releases,
                new ReleaseMatcher(read, new OrganisationsAt(Mergers.NONE, Mergers.NONE, Map.of()), day),
                read.definiteOnly(),
                day);
    }

    private static ListedRelease listed(RawCase raw) {
        List<ListedPeriod> periods = new ArrayList<>();
        raw.begun().forEach((kind, days) -> {
            Days end = kind == Treatment.SUSPENSION ? raw.restored() : null;
            periods.add(new ListedPeriod(
                    kind,
                    kind.name(),
                    periods.size() + 1,
                    Match.DEFINITE,
                    end == null ? Match.DEFINITE : Match.NO,
                    start(days),
                    null,
                    end == null ? null : start(end),
                    PeriodTerms.of(List.of())));
        });
        return new ListedRelease(
                raw.id(),
                raw.company(),
                raw.id(),
                null,
                null,
                null,
                1,
                1,
                Standing.RECORDED,
                List.of(Standing.RECORDED),
                periods,
                List.of());
    }

    private static PeriodStart start(Days days) {
        return PeriodStart.of(
                days.earliest().toEpochDay(), days.latest().toEpochDay(), days.earliest() + "/" + days.latest());
    }
}
