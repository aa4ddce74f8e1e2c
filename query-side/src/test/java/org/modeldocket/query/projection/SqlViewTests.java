package org.modeldocket.query.projection;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.Where;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.cases.ReleaseFilter;
import org.modeldocket.query.cases.ReleaseSummary;
import org.modeldocket.query.matrix.TreatmentQuestions;
import org.modeldocket.query.matrix.cell.Cell;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tests that read the SQL views for people, on H2 and on PostgreSQL. */
abstract class SqlViewTests {
    static final List<String> NAMES = List.of("v_cases", "v_facts", "v_treatments");

    @Parameter
    boolean postgres;

    @TempDir
    private Path directory;

    private Where where = new Where(Map.of());
    final MemoryRecord record = new MemoryRecord();

    @BeforeEach
    void place() {
        where = postgres ? Where.onPostgres() : Where.in(directory);
    }

    @AfterEach
    void close() {
        record.close();
    }

    RunningViews views() {
        return new RunningViews(where, record.feed());
    }

    /** As a dashboard reads: not over the connections of a generation. */
    static JdbcTemplate sql(RunningViews views) {
        return views.the(ViewsDatabase.class).storage().jdbc();
    }

    static long count(RunningViews views, String view) {
        return sql(views).queryForObject("SELECT COUNT(*) FROM " + view, Long.class);
    }

    static Map<String, Long> counts(RunningViews views) {
        Map<String, Long> counts = new TreeMap<>();
        NAMES.forEach(name -> counts.put(name, count(views, name)));
        return counts;
    }

    static Map<String, String> matrixInSql(RunningViews views) {
        Map<String, String> cells = new TreeMap<>();
        sql(views).query("""
                        SELECT counted_as, treatment, COUNT(DISTINCT release_id),
                            COUNT(DISTINCT CASE WHEN open THEN release_id END)
                        FROM v_treatments GROUP BY counted_as, treatment""", row -> {
            cells.put(row.getString(1) + " " + row.getString(2), row.getInt(3) + ", open " + row.getInt(4));
        });
        return cells;
    }

    static Map<String, String> matrix(RunningViews views) {
        Map<String, String> cells = new TreeMap<>();
        views.the(TreatmentQuestions.class)
                .matrix(BitemporalPoint.NOW)
                .rows()
                .forEach(row -> row.cells()
                        .forEach((kind, cell) -> cells.put(row.company().name() + " " + kind, said(cell))));
        return cells;
    }

    /** A cell that leaves anything open would have another text. */
    static String said(Cell cell) {
        return cell.count() + ", open " + cell.open() + (cell.possible() == null ? "" : ", possibly more")
                + (cell.possiblyOpen() == null ? "" : ", possibly more open");
    }

    static Map<String, String> casesInSql(RunningViews views) {
        Map<String, String> cases = new TreeMap<>();
        sql(views).query("SELECT release_id, company, model, standing, facts FROM v_cases", row -> {
            cases.put(
                    row.getString(1),
                    row.getString(2) + ", " + row.getString(3) + ", " + row.getString(4) + ", " + row.getInt(5));
        });
        return cases;
    }

    static Map<String, String> cases(RunningViews views) {
        Map<String, String> cases = new TreeMap<>();
        for (UncertainAnswer<ReleaseSummary> known : views.the(DossierQuestions.class)
                .releases(ReleaseFilter.ALL, BitemporalPoint.NOW, new PageRequest(PageRequest.MOST, null))
                .answer()
                .items()) {
            ReleaseSummary release = known.said();
            cases.put(
                    release.releaseId(),
                    release.company().name() + ", " + release.model() + ", " + release.standing() + ", "
                            + (release.sequence() + 1));
        }
        return cases;
    }
}
