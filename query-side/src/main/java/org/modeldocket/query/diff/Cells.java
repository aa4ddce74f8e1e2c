package org.modeldocket.query.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.query.answers.Organisation;
import org.modeldocket.query.matrix.Matrix;
import org.modeldocket.query.matrix.MatrixRow;
import org.modeldocket.vocabulary.Treatment;

/** The cells of a matrix at one moment, or the share that one release has in them. */
final class Cells {
    static final Cells NONE = new Cells();

    private record Place(String company, Treatment treatment) {}

    private record Held(Organisation company, CellSeen cell) {}

    private final Map<Place, Held> cells = new LinkedHashMap<>();

    private Cells() {}

    static Cells of(Matrix matrix) {
        Cells cells = new Cells();
        for (MatrixRow row : matrix.rows()) {
            row.cells().forEach((kind, cell) -> cells.put(row.company(), kind, CellSeen.of(cell)));
        }
        return cells;
    }

    static Cells of(CaseFile definite, CaseFile possible) {
        Cells cells = new Cells();
        for (Treatment kind : Treatment.values()) {
            cells.put(Organisation.of(definite.registration().company()), kind, CellSeen.of(definite, possible, kind));
        }
        return cells;
    }

    private void put(Organisation company, Treatment kind, @Nullable CellSeen cell) {
        if (cell != null) {
            cells.put(new Place(company.id(), kind), new Held(company, cell));
        }
    }

    /** Those that differ: first what is here, in its order, then what was there and is here no more. */
    List<CellChanged> since(Cells before) {
        List<CellChanged> changed = new ArrayList<>();
        cells.forEach((place, held) -> {
            Held then = before.cells.get(place);
            CellSeen was = then == null ? null : then.cell();
            if (!held.cell().equals(was)) {
                changed.add(new CellChanged(held.company(), place.treatment(), was, held.cell()));
            }
        });
        before.cells.forEach((place, held) -> {
            if (!cells.containsKey(place)) {
                changed.add(new CellChanged(held.company(), place.treatment(), held.cell(), null));
            }
        });
        return changed;
    }
}
