package org.modeldocket.query.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.query.projection.FoldedTables;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;

/**
 * Compares stored rows of the live views with what the fold of the record gives. What is stored is read in one state, together
 * with the checkpoint, so that facts that arrive meanwhile make no difference. For one thread, and one
 * sample: either of all rows, or of some cases, each once.
 */
final class SampledView implements AutoCloseable {
    private final LiveTables live;
    private final FactFeed feed;
    private final Consumer<String> differences;
    private final FoldedTables folded;
    private final Map<String, List<String>> tables;

    /**
     * @param pause is called after each part of the work
     * @param differences gets each difference as a sentence
     */
    SampledView(
            List<Question> questions, LiveTables live, FactFeed feed, Runnable pause, Consumer<String> differences) {
        this.live = live;
        this.feed = feed;
        this.differences = differences;
        folded = new FoldedTables(questions, pause);
        tables = ViewTables.of(folded.jdbc());
        tables.remove("checkpoint");
    }

    private record Stored(List<StoredFact> facts, Map<String, List<Row>> rows) {}

    /** The position up to which facts are applied. */
    long position() {
        return live.jdbc()
                .queryForList("SELECT position FROM checkpoint", Long.class)
                .getFirst();
    }

    /** Whether facts are parked: what the tables lack then is known. */
    boolean isParked() {
        return !live.jdbc()
                .queryForList("SELECT release_id FROM dead_letter FETCH FIRST 1 ROW ONLY", String.class)
                .isEmpty();
    }

    /** Compares all rows. To be used where the record is short. */
    void compareAll() {
        Stored stored = inOneState(() -> new Stored(factsTo(position()), rows(Selection.ALL)));
        Map<ReleaseId, List<StoredFact>> cases = new LinkedHashMap<>();
        stored.facts()
                .forEach(fact -> cases.computeIfAbsent(new ReleaseId(fact.releaseId()), id -> new ArrayList<>())
                        .add(fact));
        cases.values().forEach(folded::add);
        compare(stored, Selection.ALL);
    }

    /**
     * Compares the rows of one case.
     *
     * @param most how many facts it may have
     * @return how many it has; 0 where it has more, and was passed over
     */
    int compareCase(ReleaseId release, int most) {
        Optional<Stored> stored = inOneState(() -> {
            long position = position();
            List<StoredFact> facts = feed.history(release, most).stream()
                    .filter(fact -> fact.position() <= position)
                    .toList();
            return facts.size() > most
                    ? Optional.<Stored>empty()
                    : Optional.of(new Stored(facts, rows(new Selection(release.value()))));
        });
        stored.ifPresent(of -> {
            folded.add(of.facts());
            compare(of, new Selection(release.value()));
        });
        return stored.map(of -> of.facts().size()).orElse(0);
    }

    /** Looks in each table for the row behind a case in the order of their ids, which must be of a case of the record. */
    void compareNeighbours(ReleaseId release) {
        Map<String, Boolean> known = new HashMap<>();
        tables.forEach((table, columns) -> {
            if (columns.contains("release_id")) {
                next(table, release)
                        .filter(id -> !known.computeIfAbsent(id, this::isKnown))
                        .ifPresent(id ->
                                differences.accept(table + ": release_id " + id + ": the record has no such case"));
            }
        });
    }

    private Optional<String> next(String table, ReleaseId release) {
        return live
                .jdbc()
                .queryForList(
                        "SELECT release_id FROM " + table
                                + " WHERE release_id > ? ORDER BY release_id FETCH FIRST 1 ROW ONLY",
                        String.class,
                        release.value())
                .stream()
                .findFirst();
    }

    private boolean isKnown(String release) {
        try {
            return !feed.history(new ReleaseId(release), 0).isEmpty();
        } catch (IllegalArgumentException e) {
            return false; // no case can have this id
        }
    }

    /** Compares what the checkpoint says of the last fact. */
    void compareCheckpoint() {
        record Held(long applied, Row row) {}
        Held held = live.jdbc()
                .query(
                        "SELECT applied, recorded_at FROM checkpoint",
                        (row, n) -> new Held(row.getLong(1), Row.of(row, 2)))
                .getFirst();
        at(held.applied()).ifPresent(fact -> {
            Row expected = new Row(List.of(fact.position(), fact.recordedAt()));
            if (!expected.equals(held.row())) {
                differences.accept("checkpoint: the views have " + held.row().shown(0) + ", "
                        + held.row().shown(1) + ", the record gives " + expected.shown(0) + ", " + expected.shown(1));
            }
        });
    }

    /** The fact at a position of the record; empty where it has none there. */
    Optional<RecordedFact> at(long position) {
        return position < 1 || position > feed.highWatermark().get()
                ? Optional.empty()
                : feed.range(position, position).stream().findFirst().map(StoredFact::recorded);
    }

    private List<StoredFact> factsTo(long position) {
        return position == 0 ? List.of() : feed.range(1, position);
    }

    private <T> T inOneState(Supplier<T> question) {
        return Objects.requireNonNull(live.snapshot().execute(t -> question.get()));
    }

    private Map<String, List<Row>> rows(Selection selection) {
        Map<String, List<Row>> rows = new TreeMap<>();
        tables.forEach((table, columns) -> {
            if (selection.covers(columns)) {
                rows.put(table, selection.read(live.jdbc(), table, columns));
            }
        });
        return rows;
    }

    private void compare(Stored stored, Selection selection) {
        stored.rows().forEach((table, rows) -> {
            List<String> columns = Objects.requireNonNull(tables.get(table));
            Map<Row, Integer> surplus = new HashMap<>();
            selection.read(folded.jdbc(), table, columns).forEach(row -> surplus.merge(row, 1, Integer::sum));
            rows.forEach(row -> surplus.merge(row, -1, Integer::sum));
            surplus.values().removeIf(count -> count == 0);
            new RowDifferences(table, columns, differences).name(surplus);
        });
    }

    @Override
    public void close() {
        folded.close();
    }
}
