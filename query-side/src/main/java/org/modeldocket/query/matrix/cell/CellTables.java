package org.modeldocket.query.matrix.cell;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.matrix.correction.CorrectionVersion;
import org.modeldocket.vocabulary.Treatment;

/** The histories of all cells. Only one thread may change them at a time, while none reads. */
public final class CellTables {
    private final Dictionary<String> releases = new Dictionary<>();
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
        all().forEach(CellHistory::trim);
    }

    /** The number of rows of periods. */
    long size() {
        return all().mapToLong(CellHistory::size).sum();
    }

    private Stream<CellHistory> all() {
        return cells.values().stream().flatMap(kinds -> kinds.values().stream());
    }

    /**
     * The cells of a moment, without those that are empty.
     *
     * @param companies of which ids
     */
    public Map<String, Map<Treatment, Cell>> at(ReadPoint at, Predicate<String> companies) {
        CellSum sum = new CellSum();
        int known = CellTable.until(at.position());
        int day = CellTable.day(at.day().toEpochDay());
        String moment = moment(at);
        Map<String, Map<Treatment, Cell>> all = new LinkedHashMap<>();
        cells.forEach((company, kinds) -> {
            if (!companies.test(company)) {
                return;
            }
            Map<Treatment, Cell> row = new EnumMap<>(Treatment.class);
            kinds.forEach((kind, history) -> {
                Cell cell = history.at(sum, known, day);
                if (cell != null) {
                    row.put(kind, cell.namesAllFacts() ? cell : cell.listedAt(path(company, kind) + moment));
                }
            });
            if (!row.isEmpty()) {
                all.put(company, row);
            }
        });
        return all;
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
