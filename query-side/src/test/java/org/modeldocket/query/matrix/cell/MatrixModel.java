package org.modeldocket.query.matrix.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.time.Certainty;

/** Adds up the periods of one cell as plainly as can be, to compare with. */
public final class MatrixModel {
    /** A version that holds at the moment. */
    record Row(PeriodVersion version, boolean definite, boolean possible) {
        static Row of(PeriodVersion version, long day) {
            return new Row(
                    version,
                    version.definiteFrom() <= day && version.definiteTo() > day,
                    version.possibleFrom() <= day && version.possibleTo() > day);
        }

        boolean open() {
            return version.period().open();
        }

        String release() {
            return version.period().releaseId();
        }
    }

    /** What the two folds say of one period. */
    private record Pair(@Nullable Row earlier, @Nullable Row later) {
        Row any() {
            return earlier != null ? earlier : later;
        }

        Row ended() {
            return earlier == null || earlier.open() && later != null ? later : earlier;
        }

        boolean lasts() {
            return (earlier == null || earlier.open()) && later != null && later.open();
        }

        boolean mayLast() {
            return earlier == null || earlier.open() || later != null && later.open();
        }

        boolean isDoubtful() {
            return earlier == null ? !later.open() : earlier.open() != (later != null && later.open());
        }
    }

    private MatrixModel() {}

    /** Of versions known at a moment, in the order of releases, beginnings and positions; null where none holds on the day. */
    public static @Nullable Cell cell(List<PeriodVersion> versions, long day) {
        List<Pair> pairs = pairs(versions.stream()
                .map(version -> Row.of(version, day))
                .filter(row -> row.definite() || row.possible())
                .toList());
        if (pairs.isEmpty()) {
            return null;
        }
        List<Pair> definite = pairs.stream().filter(p -> p.earlier() != null).toList();
        List<Pair> besides = pairs.stream().filter(p -> p.earlier() == null).toList();
        List<Pair> told = definite.isEmpty() ? besides : definite;
        int count = releases(definite, p -> true);
        int open = releases(definite, Pair::lasts);
        int possible = releases(pairs, p -> true);
        int mayLast = releases(pairs, Pair::mayLast);
        List<Row> newest = newest(told);
        Set<String> facts = new LinkedHashSet<>();
        newest.forEach(row -> facts.addAll(ids(row).reversed()));
        long possibleFacts = pairs.stream()
                .flatMap(pair -> Stream.of(pair.earlier(), pair.later()))
                .filter(Objects::nonNull)
                .flatMap(row -> ids(row).stream())
                .distinct()
                .count();
        DateBounds first = BoundsModel.first(
                told.stream().map(p -> p.any().version().period().from()).toList());
        boolean endless = told.stream().anyMatch(p -> p.ended().open());
        DateBounds last = endless
                ? null
                : BoundsModel.last(told.stream()
                        .map(p -> p.ended().version().period().to())
                        .toList());
        return new Cell(
                count,
                possible == count ? null : possible,
                open,
                mayLast == open ? null : mayLast,
                BoundsModel.before(last, first),
                BoundsModel.behind(first, last),
                periods(told, !definite.isEmpty()),
                definite.isEmpty() || besides.isEmpty() ? null : periods(besides, true),
                newest.stream().map(Row::release).distinct().limit(20).toList(),
                facts.stream().limit(20).toList(),
                facts.size(),
                possibleFacts == facts.size() ? null : (int) possibleFacts,
                null,
                null);
    }

    private static List<Pair> pairs(List<Row> rows) {
        List<Pair> pairs = new ArrayList<>();
        Row last = null;
        for (Row row : rows) {
            boolean same = last != null
                    && last.release().equals(row.release())
                    && last.version().period().openedAt()
                            == row.version().period().openedAt();
            Pair before = same ? pairs.removeLast() : new Pair(null, null);
            pairs.add(new Pair(row.definite() ? row : before.earlier(), row.possible() ? row : before.later()));
            last = row;
        }
        return pairs;
    }

    private static int releases(List<Pair> pairs, Predicate<Pair> which) {
        Set<String> releases = new HashSet<>();
        pairs.stream().filter(which).forEach(pair -> releases.add(pair.any().release()));
        return releases.size();
    }

    /** The rows that the record set last first; of one fact, those that began last first. */
    private static List<Row> newest(List<Pair> told) {
        Map<Long, List<Row>> byPosition = new TreeMap<>(Comparator.reverseOrder());
        byBeginning(told)
                .reversed()
                .forEach(pair -> byPosition
                        .computeIfAbsent(pair.any().version().knownFrom(), p -> new ArrayList<>())
                        .add(pair.any()));
        return byPosition.values().stream().flatMap(List::stream).toList();
    }

    private static List<Pair> byBeginning(List<Pair> pairs) {
        return pairs.stream()
                .sorted(Comparator.comparing(
                        pair -> pair.any().version().period().from().latest(),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static List<String> ids(Row row) {
        var bytes = row.version().period().factIds().duplicate();
        List<String> ids = new ArrayList<>();
        while (bytes.hasRemaining()) {
            ids.add(new UUID(bytes.getLong(), bytes.getLong()).toString());
        }
        return ids;
    }

    private static List<CellPeriod> periods(List<Pair> pairs, boolean doubts) {
        Stream<CellPeriod> all = pairs.stream().map(pair -> {
            StoredPeriod ended = pair.ended().version().period();
            return new CellPeriod(
                    pair.any().version().period().from(),
                    null,
                    ended.open() ? null : ended.to(),
                    doubts && pair.isDoubtful() ? Certainty.POSSIBLE : null);
        });
        List<List<CellPeriod>> runs = new ArrayList<>();
        all.sorted(Comparator.comparing(
                        (CellPeriod period) -> period.from().latest(), Comparator.nullsLast(Comparator.naturalOrder())))
                .distinct()
                .forEach(period -> {
                    if (runs.isEmpty() || !joins(joined(runs.getLast()), period)) {
                        runs.add(new ArrayList<>());
                    }
                    runs.getLast().add(period);
                });
        return runs.stream()
                .map(MatrixModel::joined)
                .map(run -> new CellPeriod(
                        BoundsModel.before(run.to(), run.from()),
                        run.lastFrom(),
                        BoundsModel.behind(run.from(), run.to()),
                        run.lasts()))
                .toList();
    }

    /** Whether the two certainly overlap, or one certainly follows the other the day after. */
    private static boolean joins(CellPeriod one, CellPeriod other) {
        return reaches(one, other) && reaches(other, one);
    }

    private static CellPeriod joined(List<CellPeriod> run) {
        return new CellPeriod(
                BoundsModel.first(run.stream().map(CellPeriod::from).toList()),
                run.size() == 1
                        ? null
                        : BoundsModel.last(run.stream().map(CellPeriod::from).toList()),
                run.stream().anyMatch(period -> period.to() == null)
                        ? null
                        : BoundsModel.last(run.stream().map(CellPeriod::to).toList()),
                run.stream()
                        .map(CellPeriod::lasts)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    /** Whether one had certainly begun before the other was certainly over. */
    private static boolean reaches(CellPeriod one, CellPeriod other) {
        LocalDate begun = one.from().latest();
        LocalDate sureUntil = other.to() == null ? LocalDate.MAX : other.to().earliest();
        return isSure(one)
                && isSure(other)
                && begun != null
                && sureUntil != null
                && (sureUntil.equals(LocalDate.MAX) || !begun.isAfter(sureUntil.plusDays(1)));
    }

    /** Whether there is a day on which it certainly lasted. */
    private static boolean isSure(CellPeriod period) {
        LocalDate begun = period.from().latest();
        LocalDate lasted = period.to() == null ? LocalDate.MAX : period.to().earliest();
        return begun != null && lasted != null && !begun.isAfter(lasted);
    }
}
