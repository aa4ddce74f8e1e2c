package org.modeldocket.query.matrix;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.matrix.cell.Cell;
import org.modeldocket.query.matrix.cell.HeldCells;
import org.modeldocket.query.names.Mergers;
import org.modeldocket.query.names.NameTable;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.timeline.AccountsByFact;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads periods and adds them up. One matrix at a time is worked out, so that many who ask at once wait for the same. */
final class TreatmentStore implements TreatmentQuestions {
    private static final int PART_OF_HEAP_KEPT = 16;
    private static final int BYTES_OF_AN_ID = 100;
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
    private final CountedCells cells;
    private final BiFunction<Collection<ReleaseId>, BitemporalPoint, Map<ReleaseId, AccountsByFact>> accounts;

    /** @param accounts finds what other sources say beside the facts of cases at a moment */
    TreatmentStore(
            LiveTables live,
            HeldCells held,
            BiFunction<Collection<ReleaseId>, BitemporalPoint, Map<ReleaseId, AccountsByFact>> accounts) {
        this.accounts = accounts;
        this.live = live;
        this.jdbc = new NamedParameterJdbcTemplate(live);
        this.periods = new CellPeriods(jdbc);
        this.cells = new CountedCells(jdbc, held);
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
            Set<String> companies = releases.isEmpty()
                    ? Set.of()
                    : Set.copyOf(jdbc.queryForList(
                            "SELECT DISTINCT company_id FROM case_release WHERE release_id IN (:releases)",
                            Map.of("releases", releases),
                            String.class));
            return of(companies, at);
        });
    }

    /** Only the rows of some companies. */
    private Matrix of(Set<String> companies, ReadPoint at) {
        return named(at, cells.of(companies, at));
    }

    private Matrix workOut(ReadPoint at) {
        return named(at, cells.all(at));
    }

    private Matrix named(ReadPoint at, Map<String, Map<Treatment, Cell>> cells) {
        return new Matrix(
                at.asOf(),
                names.in(
                        at.asOf(),
                        called -> cells.entrySet().stream()
                                .map(row -> new MatrixRow(
                                        called.company(new Organisation(row.getKey(), row.getKey())), row.getValue()))
                                .sorted(BY_NAME)
                                .toList()));
    }

    @Override
    public Optional<MatrixRow> row(Slug company, BitemporalPoint clocks) {
        return live.at(clocks, at -> {
            Matrix matrix = kept(at);
            String counted = mergers(at).countedAs(company.value());
            return (matrix == null ? of(Set.of(company.value()), at) : matrix)
                    .rows().stream()
                            .filter(row -> row.company().id().equals(counted))
                            .findFirst();
        });
    }

    private Mergers mergers(ReadPoint at) {
        return Mergers.at(OrganisationKind.COMPANY, at, jdbc);
    }

    @Override
    public AsOfAnswer<Page<PeriodView>> periods(
            Slug company, Treatment kind, BitemporalPoint clocks, PageRequest window) {
        AsOfAnswer<Page<PeriodView>> known = live.at(
                clocks, at -> new AsOfAnswer<>(periods.of(company.value(), mergers(at), kind, at, window), at.asOf()));
        Map<ReleaseId, AccountsByFact> others = accounts.apply(
                known.answer().items().stream()
                        .map(period -> new ReleaseId(period.releaseId()))
                        .distinct()
                        .toList(),
                clocks);
        return known.map(page -> page.map(
                period -> period.with(others.getOrDefault(new ReleaseId(period.releaseId()), AccountsByFact.NONE))));
    }
}
