package org.modeldocket.query.treatments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.AnswerJson;
import org.modeldocket.query.answers.AsOf;
import org.modeldocket.query.answers.Organisation;
import org.modeldocket.query.projecting.LiveTables;
import org.modeldocket.vocabulary.Slug;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads periods and adds them up. The matrix is kept until the view has moved on, or was rebuilt. */
final class TreatmentStore implements TreatmentQuestions {
    private static final Comparator<MatrixRow> BY_NAME = Comparator.comparing(
                    (MatrixRow row) -> row.company().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(row -> row.company().id());

    /** The generation is asked for before the matrix is worked out: one that came between makes it be worked out again. */
    private record Kept(int generation, Matrix matrix) {}

    private final LiveTables live;
    private final JdbcTemplate jdbc;
    private final Supplier<AsOf> asOf;
    private final Object working = new Object();
    private volatile @Nullable Kept latest;

    TreatmentStore(LiveTables live, Supplier<AsOf> asOf) {
        this.live = live;
        this.jdbc = live.jdbc();
        this.asOf = asOf;
    }

    @Override
    public Matrix matrix() {
        Matrix known = current();
        if (known != null) {
            return known;
        }
        synchronized (working) {
            known = current();
            if (known != null) {
                return known;
            }
            int generation = live.generation();
            Matrix worked = live.snapshot().execute(s -> workOut());
            if (worked == null) {
                throw new IllegalStateException("no matrix");
            }
            latest = new Kept(generation, worked);
            return worked;
        }
    }

    private @Nullable Matrix current() {
        Kept kept = latest;
        return kept != null
                        && kept.generation() == live.generation()
                        && kept.matrix().asOf().equals(asOf.get())
                ? kept.matrix()
                : null;
    }

    private Matrix workOut() {
        AsOf reached = asOf.get();
        Map<String, Map<Treatment, CellBuilder>> cells = new LinkedHashMap<>();
        jdbc.query("SELECT company_id, answer FROM treatment_period ORDER BY release_id, ordinal", row -> {
            PeriodSeen period = AnswerJson.read(row.getBytes(2), PeriodSeen.class);
            cells.computeIfAbsent(row.getString(1), c -> new EnumMap<>(Treatment.class))
                    .computeIfAbsent(period.kind(), k -> new CellBuilder())
                    .add(period);
        });
        Map<String, String> names = names();
        List<MatrixRow> rows = new ArrayList<>();
        cells.forEach((company, builders) -> {
            Map<Treatment, Cell> built = new EnumMap<>(Treatment.class);
            builders.forEach((kind, builder) -> built.put(kind, builder.build()));
            rows.add(new MatrixRow(new Organisation(company, names.getOrDefault(company, company)), built));
        });
        rows.sort(BY_NAME);
        return new Matrix(reached, rows);
    }

    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.query("SELECT company_id, company_name FROM treatment_company ORDER BY named_at", row -> {
            names.put(row.getString(1), row.getString(2));
        });
        return names;
    }

    @Override
    public Optional<MatrixRow> row(Slug company) {
        return matrix().rows().stream()
                .filter(row -> row.company().id().equals(company.value()))
                .findFirst();
    }

    @Override
    public List<PeriodSeen> periods(Slug company, Treatment kind) {
        return jdbc.query(
                """
                SELECT answer FROM treatment_period
                WHERE company_id = ? AND kind = ? ORDER BY release_id, ordinal LIMIT ?""",
                (row, n) -> AnswerJson.read(row.getBytes(1), PeriodSeen.class),
                company.value(),
                kind.name(),
                Cell.MOST);
    }
}
