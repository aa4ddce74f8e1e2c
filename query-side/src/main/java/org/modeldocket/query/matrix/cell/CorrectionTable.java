package org.modeldocket.query.matrix.cell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.matrix.correction.Corrected;

/** The corrections of one cell, in the order of their positions, and the days on which they make a difference. */
final class CorrectionTable {
    private record Row(Corrected by, int dayFrom, int dayBefore) {}

    private final List<Row> rows = new ArrayList<>(0);

    /** Adds one that no other follows. */
    void add(Corrected by, long dayFrom, long dayBefore) {
        rows.add(new Row(by, CellTable.day(dayFrom), CellTable.day(dayBefore)));
    }

    /** The newest that makes a difference at a moment; null where none does. */
    @Nullable
    Corrected newest(int known, int day) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            Row row = rows.get(i);
            if (row.by.position() <= known && row.dayFrom <= day && row.dayBefore > day) {
                return row.by;
            }
        }
        return null;
    }

    int size() {
        return rows.size();
    }

    /** Puts the positions into an array. */
    void positions(int[] into, int at) {
        for (int i = 0; i < rows.size(); i++) {
            into[at + i] = Math.toIntExact(rows.get(i).by.position());
        }
    }

    /** Puts the first days, and those behind the last, into an array. */
    void days(int[] into, int at) {
        for (int i = 0; i < rows.size(); i++) {
            into[at + 2 * i] = rows.get(i).dayFrom;
            into[at + 2 * i + 1] = rows.get(i).dayBefore;
        }
    }
}
