package org.modeldocket.query.matrix.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.matrix.MatrixRow;
import org.modeldocket.query.matrix.cell.Cell;
import org.modeldocket.query.matrix.cell.CellPeriod;
import org.modeldocket.query.matrix.correction.Corrected;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.ui.bar.RangeBar;
import org.modeldocket.query.ui.bar.TimeAxis;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.query.ui.text.TemplateText;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Treatment;

/**
 * The matrix as it is drawn, all bars on one axis.
 *
 * @param columns the treatments that every release may meet, and the others that a row has, in the order of a life
 * @param from the first day of the axis, in words; null where nothing can be drawn
 * @param to its last
 */
public record MatrixTable(
        List<Treatment> columns,
        List<Row> rows,
        @Nullable String from,
        @Nullable String to) {
    /** Those that have a column only where a row needs it. */
    private static final EnumSet<Treatment> RARE = EnumSet.of(Treatment.REFUSAL, Treatment.RESTRICTED_ACCESS);

    /** Of a bar in a cell of the matrix, in pixels. */
    static final int BAR_WIDTH = 116;

    /** A company with its cells, one a column. */
    record Row(Organisation company, List<MatrixCell> spots) {
        /** Those that are not empty. */
        public List<MatrixCell> filled() {
            return spots.stream().filter(spot -> !spot.empty()).toList();
        }
    }

    /**
     * A place in the table. An empty one has no bar and no words.
     *
     * @param count how many releases were definitely put through it
     * @param maybe how many more may have been
     * @param corrected which fact changed how a case is counted, in words; null where none did
     */
    record MatrixCell(
            Treatment kind,
            String href,
            int count,
            int maybe,
            @Nullable RangeBar bar,
            String period,
            @Nullable String corrected) {
        public boolean empty() {
            return count == 0 && maybe == 0;
        }

        /** Whether its number needs no further words but those that its row and its column have. */
        public boolean plain() {
            return maybe == 0 && corrected == null;
        }
    }

    /** Whether any number was changed by a fact about a fact, so that the mark needs a key. */
    public boolean corrected() {
        return rows.stream().flatMap(row -> row.spots().stream()).anyMatch(spot -> spot.corrected() != null);
    }

    /** A letter for the column of a treatment, which with the number of a row names a cell. */
    public String letter(Treatment kind) {
        return String.valueOf((char) ('a' + columns.indexOf(kind)));
    }

    /** Whether the column of a treatment has the same place in every matrix, counted from one of its sides, by which the style sheet knows it. */
    public boolean placed(Treatment kind) {
        return kind.compareTo(Treatment.REFUSAL) < 0 || kind.compareTo(Treatment.RESTRICTED_ACCESS) > 0;
    }

    /** A bar whose axis is that of all; null where nothing can be drawn. */
    public @Nullable RangeBar axis() {
        return rows.stream()
                .flatMap(row -> row.spots().stream())
                .map(MatrixCell::bar)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** @param barWidth in pixels */
    public static MatrixTable of(List<MatrixRow> rows, int barWidth, Moment moment, Messages words, DateText dates) {
        Collection<Cell> cells =
                rows.stream().flatMap(row -> row.cells().values().stream()).toList();
        List<Interval> bounds = cells.stream()
                .flatMap(cell -> Stream.concat(
                        Stream.of(cell.firstFrom(), cell.lastTo()),
                        CellText.possible(cell).stream().flatMap(period -> Stream.of(period.from(), period.to()))))
                .filter(Objects::nonNull)
                .map(DateBounds::days)
                .toList();
        boolean lasts = cells.stream().anyMatch(cell -> cell.lastTo() == null);
        TimeAxis axis = TimeAxis.over(
                bounds, lasts ? moment.day() : LocalDate.MIN, moment.clocks().day());
        EnumSet<Treatment> shown = EnumSet.complementOf(RARE);
        rows.forEach(row -> shown.addAll(row.cells().keySet()));
        List<Treatment> columns = List.copyOf(shown);
        List<Row> drawn = new ArrayList<>();
        for (MatrixRow row : rows) {
            drawn.add(new Row(
                    row.company(),
                    columns.stream()
                            .map(kind -> spot(row, kind, axis, barWidth, words, dates))
                            .toList()));
        }
        return new MatrixTable(
                columns,
                drawn,
                axis == null ? null : dates.day(axis.first()),
                axis == null ? null : dates.day(axis.last()));
    }

    private static MatrixCell spot(
            MatrixRow row, Treatment kind, @Nullable TimeAxis axis, int barWidth, Messages words, DateText dates) {
        String href = "/treatments/" + row.company().id() + "/" + TemplateText.pathOf(kind);
        Cell cell = row.cells().get(kind);
        if (cell == null) {
            return new MatrixCell(kind, href, 0, 0, null, "", null);
        }
        String period = CellText.period(kind, cell, words, dates);
        RangeBar bar = axis == null
                ? null
                : RangeBar.periods(
                        axis,
                        Stream.concat(cell.periods().stream(), CellText.possible(cell).stream())
                                .map(each -> drawn(each, cell.count() == 0))
                                .toList(),
                        barWidth);
        int possible = cell.possible() == null ? cell.count() : cell.possible();
        return new MatrixCell(
                kind, href, cell.count(), possible - cell.count(), bar, period, corrected(cell, words, dates));
    }

    static @Nullable String corrected(Cell cell, Messages words, DateText dates) {
        Corrected by = cell.corrected();
        return by == null
                ? null
                : words.say(
                        "cell.changed." + by.type(), dates.day(LocalDate.ofInstant(by.recordedAt(), ZoneOffset.UTC)));
    }

    /** @param perhaps whether none of the periods is definite, so that no day of theirs is */
    private static RangeBar.Period drawn(CellPeriod period, boolean perhaps) {
        return new RangeBar.Period(
                extent(period.from(), perhaps), period.to() == null ? null : extent(period.to(), perhaps));
    }

    private static RangeBar.Extent extent(DateBounds bounds, boolean perhaps) {
        RangeBar.Extent of = RangeBar.Extent.of(bounds);
        return perhaps ? new RangeBar.Extent(of.days(), true) : of;
    }
}
