package org.modeldocket.query.matrix.cell;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.matrix.column.Dictionary;
import org.modeldocket.query.matrix.correction.CorrectionVersion;
import org.modeldocket.vocabulary.Treatment;

/** The histories of all cells. Only one thread may change them at a time, while none reads. */
public final class CellTables {
    /** What is worth another core: some tenth of a millisecond's work. */
    private static final int ROWS_OF_A_CORE = 10_000;

    private final Dictionary releases = new Dictionary();
    private final BoundsTable bounds = new BoundsTable();
    private final Map<String, Map<Treatment, CellHistory>> cells = new HashMap<>();
    private final Set<CellHistory> unsorted = new HashSet<>();

    /** To be sorted before anything is read. */
    public void insert(PeriodVersion version) {
        changed(version.period().companyId(), version.period().kind()).insert(version);
    }

    /**
     * To be sorted before anything is read.
     *
     * @throws IllegalStateException when no current row is about it
     */
    void end(PeriodVersion version) {
        changed(version.period().companyId(), version.period().kind()).end(version);
    }

    /** To be sorted before anything is read. Corrections come in the order of their positions. */
    public void correct(CorrectionVersion correction) {
        changed(correction.companyId(), correction.kind()).correct(correction);
    }

    private CellHistory changed(String company, Treatment kind) {
        CellHistory cell = cells.computeIfAbsent(company, c -> new EnumMap<>(Treatment.class))
                .computeIfAbsent(kind, k -> new CellHistory(releases, bounds));
        unsorted.add(cell);
        return cell;
    }

    /** Makes what was changed readable. */
    public void sort() {
        unsorted.forEach(CellHistory::sort);
        unsorted.clear();
    }

    /** Gives away what is left of the room for more. */
    void trim() {
        cells.values().forEach(kinds -> kinds.values().forEach(CellHistory::trim));
    }

    /** The number of rows of periods. */
    long size() {
        return cells.values().stream().mapToLong(CellTables::size).sum();
    }

    private static long size(Map<Treatment, CellHistory> company) {
        return company.values().stream().mapToLong(CellHistory::size).sum();
    }

    /**
     * The cells of a moment, without those that are empty. Many rows are read by all cores.
     *
     * @param companies of which ids
     */
    public Map<String, Map<Treatment, Cell>> at(ReadPoint at, Predicate<String> companies) {
        List<Map.Entry<String, Map<Treatment, CellHistory>>> shown = cells.entrySet().stream()
                .filter(row -> companies.test(row.getKey()))
                .toList();
        int cores = Math.clamp(
                shown.stream().mapToLong(row -> size(row.getValue())).sum() / ROWS_OF_A_CORE,
                1,
                Runtime.getRuntime().availableProcessors());
        Map<String, Map<Treatment, Cell>> all = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, cores).parallel().forEach(core -> {
            CellSum sum = new CellSum();
            for (int i = next.getAndIncrement(); i < shown.size(); i = next.getAndIncrement()) {
                Map<Treatment, Cell> row = row(shown.get(i), at, sum);
                if (!row.isEmpty()) {
                    all.put(shown.get(i).getKey(), row);
                }
            }
        });
        return all;
    }

    private static Map<Treatment, Cell> row(
            Map.Entry<String, Map<Treatment, CellHistory>> company, ReadPoint at, CellSum sum) {
        int known = CellTable.until(at.position());
        int day = CellTable.day(at.day().toEpochDay());
        Map<Treatment, Cell> row = new EnumMap<>(Treatment.class);
        company.getValue().forEach((kind, history) -> {
            Cell cell = history.at(sum, known, day);
            if (cell != null) {
                row.put(kind, cell.namesAllFacts() ? cell : cell.listedAt(path(company.getKey(), kind) + moment(at)));
            }
        });
        return row;
    }

    private static String path(String company, Treatment kind) {
        return "/api/treatments/" + company + "/"
                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String moment(ReadPoint at) {
        ValidAt day = at.asOf().validAt();
        return "?knownAt=" + new KnownAt.Position(at.position()) + (day == null ? "" : "&validAt=" + day.edtf());
    }
}
