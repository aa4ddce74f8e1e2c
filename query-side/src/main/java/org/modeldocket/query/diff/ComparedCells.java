package org.modeldocket.query.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.query.matrix.Matrix;
import org.modeldocket.query.matrix.MatrixRow;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.vocabulary.Treatment;

/** The cells of a matrix at one moment, or the share that one release has in them. */
final class ComparedCells {
    static final ComparedCells NONE = new ComparedCells();

    private record Place(String company, Treatment treatment) {}

    private record Held(Organisation company, CellView cell) {}

    private final Map<Place, Held> cells = new LinkedHashMap<>();

    private ComparedCells() {}

    static ComparedCells of(Matrix matrix) {
        ComparedCells cells = new ComparedCells();
        for (MatrixRow row : matrix.rows()) {
            row.cells().forEach((kind, cell) -> cells.put(row.company(), kind, CellView.of(cell)));
        }
        return cells;
    }

    static ComparedCells of(CaseFile definite, CaseFile possible) {
        ComparedCells cells = new ComparedCells();
        for (Treatment kind : Treatment.values()) {
            cells.put(Organisation.of(definite.registration().company()), kind, CellView.of(definite, possible, kind));
        }
        return cells;
    }

    private void put(Organisation company, Treatment kind, @Nullable CellView cell) {
        if (cell != null) {
            cells.put(new Place(company.id(), kind), new Held(company, cell));
        }
    }

    /** Those that differ: first what is here, in its order, then what was there and is here no more. */
    List<CellChange> since(ComparedCells before) {
        List<CellChange> changed = new ArrayList<>();
        cells.forEach((place, held) -> {
            Held then = before.cells.get(place);
            CellView was = then == null ? null : then.cell();
            if (!held.cell().equals(was)) {
                changed.add(new CellChange(held.company(), place.treatment(), was, held.cell()));
            }
        });
        before.cells.forEach((place, held) -> {
            if (!cells.containsKey(place)) {
                changed.add(new CellChange(held.company(), place.treatment(), held.cell(), null));
            }
        });
        return changed;
    }
}
