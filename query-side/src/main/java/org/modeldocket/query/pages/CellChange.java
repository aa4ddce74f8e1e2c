package org.modeldocket.query.pages;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.diff.CellChanged;
import org.modeldocket.query.diff.CellSeen;
import org.modeldocket.vocabulary.Treatment;

/**
 * How a case is counted in a cell of the matrix, before and after, in words.
 *
 * @param href of the cell; null where the case is counted in it no more
 * @param before null where it was not counted
 * @param after null where it is not
 */
record CellChange(
        Treatment kind,
        String company,
        @Nullable String href,
        @Nullable String before,
        @Nullable String after) {
    static CellChange of(CellChanged changed, Words words) {
        return new CellChange(
                changed.treatment(),
                changed.company().name(),
                changed.after() == null
                        ? null
                        : "/treatments/" + changed.company().id() + "/" + InWords.pathOf(changed.treatment()),
                said(changed.before(), words),
                said(changed.after(), words));
    }

    private static @Nullable String said(@Nullable CellSeen cell, Words words) {
        if (cell == null) {
            return null;
        }
        return words.say(
                cell.count() == 0
                        ? "diff.cell.possible"
                        : cell.open() > 0
                                ? "diff.cell.open"
                                : cell.possiblyOpen() == null ? "diff.cell.over" : "diff.cell.possibly-open");
    }
}
