package org.modeldocket.query.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.matrix.cell.Cell;
import org.modeldocket.query.matrix.cell.MatrixModel;
import org.modeldocket.query.matrix.cell.PeriodTables;
import org.modeldocket.query.matrix.cell.PeriodVersion;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.Treatment;

/** The table of periods of running views beside their rows. */
final class HeldMatrix {
    private final LiveTables live;
    private final PeriodTables tables;

    HeldMatrix(RunningViews views) {
        live = views.the(ViewsDatabase.class).live();
        tables = new PeriodTables(live);
    }

    HeldMatrix loaded() {
        tables.loaded().join();
        return this;
    }

    /** Whether the table answers at this moment. */
    boolean answers(BitemporalPoint clocks) {
        return live.at(clocks, at -> tables.at(at, company -> true) != null);
    }

    /** Fails unless the table answers, as the database does without it, and as the plain model has each cell. */
    void compare(BitemporalPoint clocks) {
        assertThat(answers(clocks)).as("the table answers").isTrue();
        Matrix held = new TreatmentStore(live, tables, (releases, at) -> Map.of()).matrix(clocks);
        assertThat(held)
                .isEqualTo(
                        new TreatmentStore(live, (at, companies) -> null, (releases, at) -> Map.of()).matrix(clocks));
        assertThat(cells(held)).isEqualTo(live.at(clocks, this::modelled));
    }

    private static Map<String, Map<Treatment, Cell>> cells(Matrix matrix) {
        Map<String, Map<Treatment, Cell>> cells = new TreeMap<>();
        matrix.rows().forEach(row -> {
            Map<Treatment, Cell> kinds = new EnumMap<>(Treatment.class);
            row.cells().forEach((kind, cell) -> kinds.put(kind, plain(cell)));
            cells.put(row.company().id(), kinds);
        });
        return cells;
    }

    /** Without where its facts are listed and what corrected it, of which the model knows nothing. */
    private static Cell plain(Cell cell) {
        return new Cell(
                cell.count(),
                cell.possible(),
                cell.open(),
                cell.possiblyOpen(),
                cell.firstFrom(),
                cell.lastTo(),
                cell.periods(),
                cell.possiblePeriods(),
                cell.releaseIds(),
                cell.factIds(),
                cell.factCount(),
                cell.possibleFactCount(),
                null,
                null);
    }

    private Map<String, Map<Treatment, Cell>> modelled(ReadPoint at) {
        Map<String, Map<Treatment, List<PeriodVersion>>> rows = new TreeMap<>();
        live.jdbc()
                .query(
                        PeriodVersion.SELECT + "known_from <= ? AND known_to > ?"
                                + " ORDER BY release_id, from_earliest NULLS FIRST, opened_at",
                        (row, n) -> PeriodVersion.read(row),
                        at.position(),
                        at.position())
                .forEach(version -> rows.computeIfAbsent(
                                version.period().companyId(), c -> new EnumMap<>(Treatment.class))
                        .computeIfAbsent(version.period().kind(), k -> new ArrayList<>())
                        .add(version));
        Map<String, Map<Treatment, Cell>> cells = new TreeMap<>();
        rows.forEach((company, kinds) -> kinds.forEach((kind, versions) -> {
            Cell cell = MatrixModel.cell(versions, at.day().toEpochDay());
            if (cell != null) {
                cells.computeIfAbsent(company, c -> new EnumMap<>(Treatment.class))
                        .put(kind, plain(cell));
            }
        }));
        return cells;
    }
}
