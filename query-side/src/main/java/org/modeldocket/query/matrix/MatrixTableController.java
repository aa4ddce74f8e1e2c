package org.modeldocket.query.matrix;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
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
import org.modeldocket.query.tables.CsvAnswer;
import org.modeldocket.query.tables.CsvTable;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the matrix as a table: a line for each company and treatment. */
@ReadApi
class MatrixTableController {
    private record Line(Organisation company, Treatment treatment, Cell cell) {}

    private static final CsvTable<Line> TABLE = new CsvTable<>(List.of(
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

    MatrixTableController(TreatmentQuestions questions) {
        this.questions = questions;
    }

    private static Column<Line> of(String name, Function<Cell, @Nullable Object> value) {
        return new Column<>(name, line -> value.apply(line.cell()));
    }

    private static DateBounds last(Cell cell) {
        return Objects.requireNonNullElse(cell.lastTo(), DateBounds.UNKNOWN);
    }

    @GetMapping(path = "/api/treatments.csv", produces = "text/csv")
    void matrix(BitemporalPoint clocks, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matrix matrix = questions.matrix(clocks);
        Iterator<List<Line>> rows =
                matrix.rows().stream().map(row -> lines(row).toList()).iterator();
        CsvAnswer.write("treatments", new AsOfAnswer<>(rows, matrix.asOf()), TABLE, request, response);
    }

    private static Stream<Line> lines(MatrixRow row) {
        return row.cells().entrySet().stream().map(cell -> new Line(row.company(), cell.getKey(), cell.getValue()));
    }
}
