package org.modeldocket.query.matrix;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.BitemporalPredicates;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.matrix.cell.Cell;
import org.modeldocket.query.matrix.cell.CellTables;
import org.modeldocket.query.matrix.cell.Corrected;
import org.modeldocket.query.matrix.cell.PeriodVersion;
import org.modeldocket.query.names.NameTable;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.Slug;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads periods and adds them up. One matrix at a time is worked out, so that many who ask at once wait for the same. */
final class TreatmentStore implements TreatmentQuestions {
    private static final int PART_OF_HEAP_KEPT = 16;
    private static final int BYTES_OF_AN_ID = 100;
    private static final String SELECT = PeriodVersion.SELECT + BitemporalPredicates.said("p");

    /** By when a period began, at the earliest; by what was recorded first where that is the same. */
    private static final String IN_ORDER = " ORDER BY release_id, from_earliest NULLS FIRST, opened_at";

    private static final String CORRECTED = """
            SELECT DISTINCT ON (company_id, kind) company_id, kind, c.type, c.release_id, c.position, m.recorded_at
            FROM treatment_correction c JOIN timeline_fact m ON m.position = c.position
            WHERE c.position <= :position AND day_from <= :day AND day_to > :day""";
    private static final String NEWEST_FIRST = " ORDER BY company_id, kind, c.position DESC";

    private static final Comparator<MatrixRow> BY_NAME = Comparator.comparing(
                    (MatrixRow row) -> row.company().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(row -> row.company().id());

    private final LiveTables live;
    private final NamedParameterJdbcTemplate jdbc;
    private final MatrixCache kept =
            new MatrixCache(Runtime.getRuntime().maxMemory() / PART_OF_HEAP_KEPT / BYTES_OF_AN_ID);
    private final Object working = new Object();
    private final CellPeriods periods;
    private final NameTable names;
    private final Function<ReadPoint, @Nullable Map<String, Map<Treatment, Cell>>> held;

    /** @param held the cells of a moment, within its transaction; null where they have to be read from the rows */
    TreatmentStore(LiveTables live, Function<ReadPoint, @Nullable Map<String, Map<Treatment, Cell>>> held) {
        this.live = live;
        this.jdbc = new NamedParameterJdbcTemplate(live);
        this.periods = new CellPeriods(jdbc);
        this.held = held;
        this.names = new NameTable(live.jdbc());
    }

    @Override
    public Matrix matrix(BitemporalPoint clocks) {
        Optional<Matrix> known = live.at(clocks, at -> Optional.ofNullable(kept(at)));
        return known.orElseGet(() -> workOut(clocks));
    }

    private Matrix workOut(BitemporalPoint clocks) {
        synchronized (working) {
            // Asked for before the view is read: a generation that comes between makes it be worked out again.
            int generation = live.generation();
            return live.at(clocks, at -> keptOrWorkedOut(generation, at));
        }
    }

    private @Nullable Matrix kept(ReadPoint at) {
        Matrix matrix = kept.get(MatrixCache.Moment.of(live.generation(), at));
        // Another way to ask about the same moment is answered as it was asked.
        return matrix == null || matrix.asOf().equals(at.asOf()) ? matrix : new Matrix(at.asOf(), matrix.rows());
    }

    private Matrix keptOrWorkedOut(int generation, ReadPoint at) {
        Matrix known = kept(at);
        if (known == null) {
            known = workOut(at);
            kept.put(MatrixCache.Moment.of(generation, at), known);
        }
        return known;
    }

    @Override
    public AsOfAnswer<Page<MatrixRow>> rows(@Nullable String name, BitemporalPoint clocks, PageRequest window) {
        Matrix matrix = matrix(clocks);
        List<MatrixRow> rows = matrix.rows().stream()
                .filter(row -> name == null || row.isNamed(name))
                .sorted(MatrixRow.BY_TREATMENTS)
                .toList();
        return new AsOfAnswer<>(
                Page.ofAll(
                        rows,
                        window,
                        name == null ? "rows" : "rows of " + name,
                        row -> row.company().id()),
                matrix.asOf());
    }

    @Override
    public Matrix matrixAround(List<String> releases, BitemporalPoint clocks) {
        return live.at(clocks, at -> {
            List<String> companies = releases.isEmpty()
                    ? List.of()
                    : jdbc.queryForList(
                            "SELECT DISTINCT company_id FROM case_release WHERE release_id IN (:releases)",
                            Map.of("releases", releases),
                            String.class);
            return companies.isEmpty()
                    ? new Matrix(at.asOf(), List.of())
                    : workOut(
                            at,
                            " AND company_id IN (:companies)",
                            BitemporalPredicates.at(at).addValue("companies", companies));
        });
    }

    private Matrix workOut(ReadPoint at) {
        Map<String, Map<Treatment, Cell>> cells = held.apply(at);
        MapSqlParameterSource parameters = BitemporalPredicates.at(at);
        return matrix(at, cells == null ? fromRows(at, "", parameters) : cells, "", parameters);
    }

    private Matrix workOut(ReadPoint at, String which, MapSqlParameterSource parameters) {
        return matrix(at, fromRows(at, which, parameters), which, parameters);
    }

    private Map<String, Map<Treatment, Cell>> fromRows(ReadPoint at, String which, MapSqlParameterSource parameters) {
        CellTables cells = new CellTables();
        jdbc.query(SELECT + which + IN_ORDER, parameters, row -> {
            cells.insert(PeriodVersion.read(row));
        });
        cells.sort();
        return cells.at(at);
    }

    private Matrix matrix(
            ReadPoint at, Map<String, Map<Treatment, Cell>> cells, String which, MapSqlParameterSource parameters) {
        Map<String, Map<Treatment, Corrected>> corrected = corrected(which, parameters);
        cells.forEach((company, kinds) -> corrected
                .getOrDefault(company, Map.of())
                .forEach((kind, by) -> kinds.computeIfPresent(kind, (k, cell) -> cell.with(cell.allFacts(), by))));
        return new Matrix(
                at.asOf(),
                names.in(
                        at.position(),
                        called -> cells.entrySet().stream()
                                .map(row -> new MatrixRow(
                                        called.company(new Organisation(row.getKey(), row.getKey())), row.getValue()))
                                .sorted(BY_NAME)
                                .toList()));
    }

    /** By company and treatment, the newest of each. */
    private Map<String, Map<Treatment, Corrected>> corrected(String which, MapSqlParameterSource parameters) {
        Map<String, Map<Treatment, Corrected>> corrected = new HashMap<>();
        jdbc.query(CORRECTED + which + NEWEST_FIRST, parameters, row -> {
            corrected
                    .computeIfAbsent(row.getString(1), c -> new EnumMap<>(Treatment.class))
                    .put(
                            Treatment.valueOf(row.getString(2)),
                            new Corrected(
                                    row.getString(3),
                                    row.getString(4),
                                    row.getLong(5),
                                    row.getObject(6, OffsetDateTime.class).toInstant()));
        });
        return corrected;
    }

    @Override
    public Optional<MatrixRow> row(Slug company, BitemporalPoint clocks) {
        return matrix(clocks).rows().stream()
                .filter(row -> row.company().id().equals(company.value()))
                .findFirst();
    }

    @Override
    public AsOfAnswer<Page<PeriodView>> periods(
            Slug company, Treatment kind, BitemporalPoint clocks, PageRequest window) {
        return live.at(clocks, at -> new AsOfAnswer<>(periods.of(company.value(), kind, at, window), at.asOf()));
    }
}
