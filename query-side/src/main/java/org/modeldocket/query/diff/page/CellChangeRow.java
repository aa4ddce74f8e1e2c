package org.modeldocket.query.diff.page;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.diff.CellChange;
import org.modeldocket.query.diff.CellView;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.query.ui.text.TemplateText;
import org.modeldocket.vocabulary.Treatment;

/**
 * How a case is counted in a cell of the matrix, before and after, in words.
 *
 * @param href of the cell; null where the case is counted in it no more
 * @param before null where it was not counted
 * @param after null where it is not
 */
record CellChangeRow(
        Treatment kind,
        String company,
        @Nullable String href,
        @Nullable String before,
        @Nullable String after) {
    static CellChangeRow of(CellChange changed, Messages words) {
        return new CellChangeRow(
                changed.treatment(),
                changed.company().name(),
                changed.after() == null
                        ? null
                        : "/treatments/" + changed.company().id() + "/" + TemplateText.pathOf(changed.treatment()),
                said(changed.treatment(), changed.before(), words),
                said(changed.treatment(), changed.after(), words));
    }

    private static @Nullable String said(Treatment kind, @Nullable CellView cell, Messages words) {
        if (cell == null) {
            return null;
        }
        String key = cell.count() == 0
                ? "diff.cell.possible"
                : cell.open() > 0
                        ? "diff.cell.open"
                        : cell.possiblyOpen() == null ? "diff.cell.over" : "diff.cell.possibly-open";
        String ofItsKind = words.sayIfAny(key + "." + kind);
        return ofItsKind == null ? words.say(key) : ofItsKind;
    }
}
