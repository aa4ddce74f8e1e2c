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
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.query.projection.FoldedTables;
import org.modeldocket.query.projection.LiveTables;
import org.modeldocket.query.projection.StoredPlace;
import org.modeldocket.query.projection.ViewDefinition;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.source.RecordedFacts;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * Compares stored rows of a view that answers with what the fold of the record gives. What is stored is read in one state, together
 * with the place that the view has in the record, so that facts that arrive meanwhile make no difference. For one thread, and one
 * sample: either of all rows, or of some cases, each once.
 */
final class SampledView implements AutoCloseable {
    private final ViewDefinition view;
    private final LiveTables live;
    private final FactFeed feed;
    private final Consumer<String> differences;
    private final FoldedTables folded;
    private final Map<String, List<String>> tables;

    /**
     * @param pause is called after each part of the work
     * @param differences gets each difference as a sentence
     */
    SampledView(ViewDefinition view, LiveTables live, FactFeed feed, Runnable pause, Consumer<String> differences) {
        this.view = view;
        this.live = live;
        this.feed = feed;
        this.differences = differences;
        folded = new FoldedTables(view, pause);
        tables = ViewTables.of(folded.jdbc());
    }

    private record Stored(List<RecordedFact> facts, Map<String, List<Row>> rows) {}

    String name() {
        return view.name();
    }

    /** The position up to which the view holds facts. */
    long place() {
        return new StoredPlace(live.jdbc()).read();
    }

    /** Whether facts are parked: what the view lacks then is known. */
    boolean isParked() {
        return !live.jdbc()
                .queryForList("SELECT letter_id FROM dead_letter FETCH FIRST 1 ROW ONLY", String.class)
                .isEmpty();
    }

    /** Compares all rows. To be used where the record is short. */
    void compareAll() {
        Stored stored = inOneState(() -> new Stored(factsTo(place()), rows(Selection.ALL)));
        Map<ReleaseId, List<RecordedFact>> cases = new LinkedHashMap<>();
        stored.facts()
                .forEach(fact -> cases.computeIfAbsent(fact.releaseId(), id -> new ArrayList<>())
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
            long place = place();
            List<RecordedFact> facts = feed.history(release, most).stream()
                    .filter(fact -> fact.position() <= place)
                    .toList();
            return facts.size() > most
                    ? Optional.<Stored>empty()
                    : Optional.of(new Stored(facts, rows(selection(release, facts))));
        });
        stored.ifPresent(of -> {
            folded.add(of.facts());
            compare(of, selection(release, of.facts()));
        });
        return stored.map(of -> of.facts().size()).orElse(0);
    }

    private static Selection selection(ReleaseId release, List<RecordedFact> facts) {
        return new Selection(
                release.value(), facts.stream().map(RecordedFact::position).toList());
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

    /** Compares what the view says of its own end. */
    void compareState() {
        record State(long place, @Nullable Row row) {}
        State state = inOneState(() -> new State(
                place(),
                live.jdbc().query("SELECT position, recorded_at FROM view_state", (row, n) -> Row.of(row, 2)).stream()
                        .findFirst()
                        .orElse(null)));
        at(state.place()).ifPresent(fact -> {
            Row expected = new Row(List.of(fact.position(), fact.recordedAt()));
            if (!expected.equals(state.row())) {
                differences.accept("view_state: the views have "
                        + (state.row() == null
                                ? "no row"
                                : state.row().shown(0) + ", " + state.row().shown(1))
                        + ", the record gives " + expected.shown(0) + ", " + expected.shown(1));
            }
        });
    }

    /** The fact at a position of the record; empty where it has none there. */
    Optional<RecordedFact> at(long position) {
        if (position < 1 || position > feed.lastPosition()) {
            return Optional.empty();
        }
        try (BlockingStream<TrackedEventMessage<?>> stream =
                feed.source().openStream(new GlobalSequenceTrackingToken(position - 1))) {
            return stream.peek().map(RecordedFacts::from);
        }
    }

    private List<RecordedFact> factsTo(long place) {
        List<RecordedFact> facts = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = feed.source().openStream(null)) {
            while (facts.size() < place && stream.hasNextAvailable()) {
                facts.add(RecordedFacts.from(stream.nextAvailable()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the record was read", e);
        }
        return facts;
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
