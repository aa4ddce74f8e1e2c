package org.modeldocket.query.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.matrix.cell.Cell;
import org.modeldocket.vocabulary.Treatment;

/**
 * A cell of the matrix, without the facts behind it.
 *
 * @param count how many releases were definitely put through it
 * @param possible how many may have been; absent where that is the same number
 * @param open how many are certainly still in it
 * @param possiblyOpen how many may be; absent where that is the same number
 * @param firstFrom absent in the share that one release has in a cell
 * @param lastTo absent there too, and while any is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CellView(
        int count,
        @Nullable Integer possible,
        int open,
        @Nullable Integer possiblyOpen,
        @Nullable DateBounds firstFrom,
        @Nullable DateBounds lastTo) {
    static CellView of(Cell cell) {
        return new CellView(
                cell.count(), cell.possible(), cell.open(), cell.possiblyOpen(), cell.firstFrom(), cell.lastTo());
    }

    /** The share that one release has in a cell; null where it has none. */
    static @Nullable CellView of(CaseFile definite, CaseFile possible, Treatment kind) {
        int count = Math.min(1, definite.count(kind));
        int maybe = Math.max(count, Math.min(1, possible.count(kind)));
        int open = Math.min(1, definite.countOpen(kind));
        int mayBeOpen = possible.countOpen(kind) > 0 || isOpen(definite, kind) ? 1 : 0;
        return maybe == 0
                ? null
                : new CellView(
                        count, maybe == count ? null : maybe, open, mayBeOpen == open ? null : mayBeOpen, null, null);
    }

    private static boolean isOpen(CaseFile file, Treatment kind) {
        return file.treatments().stream().anyMatch(period -> period.kind() == kind && period.open());
    }
}
