package org.modeldocket.query.matrix.cell;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.vocabulary.Treatment;

/** The tables of all cells. Only one thread may change them at a time, while none reads. */
public final class CellTables {
    private final Dictionary<String> releases = new Dictionary<>();
    private final BoundsTable bounds = new BoundsTable();
    private final Map<String, Map<Treatment, CellTable>> cells = new HashMap<>();
    private final Set<CellTable> unsorted = new HashSet<>();

    /** To be sorted before anything is read. */
    public void insert(PeriodVersion version) {
        CellTable cell = cell(version);
        cell.insert(version);
        unsorted.add(cell);
    }

    /** @throws IllegalStateException when no current row is about it */
    void end(PeriodVersion version) {
        cell(version).end(version);
    }

    private CellTable cell(PeriodVersion version) {
        return cells.computeIfAbsent(version.period().companyId(), c -> new EnumMap<>(Treatment.class))
                .computeIfAbsent(version.period().kind(), k -> new CellTable(releases, bounds));
    }

    /** Makes what was inserted readable. */
    public void sort() {
        unsorted.forEach(CellTable::sort);
        unsorted.clear();
    }

    /** Gives away what is left of the room for more. */
    void trim() {
        cells.values().forEach(kinds -> kinds.values().forEach(CellTable::trim));
    }

    /** The number of rows. */
    long size() {
        return cells.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .mapToLong(CellTable::size)
                .sum();
    }

    /** The cells of a moment, without their corrections and without those that are empty. */
    public Map<String, Map<Treatment, Cell>> at(ReadPoint at) {
        CellSum sum = new CellSum();
        Map<String, Map<Treatment, Cell>> all = new LinkedHashMap<>();
        cells.forEach((company, kinds) -> {
            Map<Treatment, Cell> row = new EnumMap<>(Treatment.class);
            kinds.forEach((kind, table) -> {
                Cell cell = sum.of(table, at.position(), at.day().toEpochDay());
                if (cell != null) {
                    row.put(kind, cell.namesAllFacts() ? cell : cell.with(address(company, kind, at), null));
                }
            });
            if (!row.isEmpty()) {
                all.put(company, row);
            }
        });
        return all;
    }

    private static String address(String company, Treatment kind, ReadPoint at) {
        ValidAt day = at.asOf().validAt();
        return "/api/treatments/" + company + "/"
                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "?knownAt="
                + new KnownAt.Position(at.position()) + (day == null ? "" : "&validAt=" + day.edtf());
    }
}
