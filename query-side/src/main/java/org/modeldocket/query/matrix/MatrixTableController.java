package org.modeldocket.query.matrix;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.matrix.cell.Cell;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.tables.Column;
import org.modeldocket.query.tables.Table;
import org.modeldocket.query.tables.TableAnswers;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the matrix as a table: a line for each company and treatment. */
@ReadApi
class MatrixTableController {
    private record Line(Organisation company, Treatment treatment, Cell cell) {}

    private static final Table<Line> TABLE = new Table<>(
            "treatments",
            List.of(
                    new Column<>("companyId", line -> line.company().id()),
                    new Column<>("company", line -> line.company().name()),
                    new Column<>("treatment", Line::treatment),
                    of("count", Cell::count),
                    of("possible", cell -> Objects.requireNonNullElse(cell.possible(), cell.count())),
                    of("open", Cell::open),
                    of("possiblyOpen", cell -> Objects.requireNonNullElse(cell.possiblyOpen(), cell.open())),
                    of("firstFromEarliest", cell -> cell.firstFrom().earliest()),
                    of("firstFromLatest", cell -> cell.firstFrom().latest()),
                    of("lastToEarliest", cell -> last(cell).earliest()),
                    of("lastToLatest", cell -> last(cell).latest()),
                    of("facts", Cell::factCount),
                    of("releaseIds", Cell::releaseIds),
                    of("factIds", Cell::factIds)));

    private final TreatmentQuestions questions;
    private final TableAnswers answers;

    MatrixTableController(TreatmentQuestions questions, TableAnswers answers) {
        this.questions = questions;
        this.answers = answers;
    }

    private static Column<Line> of(String name, Function<Cell, @Nullable Object> value) {
        return new Column<>(name, line -> value.apply(line.cell()));
    }

    private static DateBounds last(Cell cell) {
        return Objects.requireNonNullElse(cell.lastTo(), DateBounds.UNKNOWN);
    }

    @GetMapping(
            path = {"/api/treatments.csv", "/api/treatments.zip"},
            produces = {"text/csv", "application/zip"})
    void matrix(BitemporalPoint clocks, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matrix matrix = questions.matrix(clocks);
        Iterable<List<Line>> rows =
                () -> matrix.rows().stream().map(row -> lines(row).toList()).iterator();
        answers.write(TABLE, new AsOfAnswer<>(rows, matrix.asOf()), request, response);
    }

    private static Stream<Line> lines(MatrixRow row) {
        return row.cells().entrySet().stream().map(cell -> new Line(row.company(), cell.getKey(), cell.getValue()));
    }
}
