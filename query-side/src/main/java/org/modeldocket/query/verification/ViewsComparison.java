package org.modeldocket.query.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.modeldocket.query.projection.Views;
import org.modeldocket.query.source.FactFeed;
import org.springframework.dao.DataAccessException;
import org.springframework.util.FileSystemUtils;

/**
 * Compares the views file of a stopped server, row by row, with views that are built anew from the record in a temporary directory.
 * A view that is behind the record is compared as of the fact that it has come to.
 *
 * @param differences gets each difference as a sentence
 * @param equal gets a sentence for each view that has none
 * @param limits gets what could not be compared
 */
public record ViewsComparison(Consumer<String> differences, Consumer<String> equal, Consumer<String> limits) {
    private static final String FILE = "views.mv.db";

    /**
     * Compares all views.
     *
     * @param data the data directory, on which no server runs
     * @param record the facts of its record
     * @throws UnverifiableViewsException when the views cannot be read or compared
     */
    public void compare(Path data, FactFeed record) {
        Path file = data.resolve(FILE);
        try (StoredView any = StoredView.open(file, Views.ALL.getFirst())) {
            if (Files.exists(data.resolve("views.open"))) {
                throw new UnverifiableViewsException(
                        "the views in " + data + " were not closed in order; the next start rebuilds them");
            }
            UUID from = any.builtFrom();
            if (!record.recordId().map(id -> id.equals(from)).orElse(true)) {
                differences.accept("the views name " + from + " as their record; the next start rebuilds them");
            }
        }
        // Usually all views have come to the end of the record, and are built once.
        Map<Long, List<String>> byPlace = new TreeMap<>();
        for (String view : Views.ALL) {
            byPlace.computeIfAbsent(place(file, view), place -> new ArrayList<>())
                    .add(view);
        }
        byPlace.forEach((place, views) -> compare(file, views, place, record));
    }

    private static long place(Path file, String view) {
        try (StoredView stored = StoredView.open(file, view)) {
            return stored.place();
        } catch (DataAccessException e) {
            throw unreadable(file, e);
        }
    }

    private void compare(Path file, List<String> views, long place, FactFeed record) {
        Path directory = temporary();
        try {
            FreshViews.build(directory, new FeedUpTo(record, place));
            views.forEach(view -> compare(file, directory.resolve(FILE), view, place, record.lastPosition()));
        } catch (DataAccessException e) {
            throw unreadable(file, e);
        } finally {
            delete(directory);
        }
    }

    private void compare(Path file, Path built, String view, long place, long end) {
        try (StoredView stored = StoredView.open(file, view);
                StoredView fresh = StoredView.open(built, view)) {
            if (!stored.layout().equals(fresh.layout())) {
                throw new UnverifiableViewsException("the tables of view " + view + " were made by another version;"
                        + " the next start rebuilds them");
            }
            Differences found = new Differences(view, differences);
            if (stored.parked() > 0) {
                found.accept(stored.parked() + " facts are parked as dead letters: their cases lack them");
            }
            if (place > end) {
                found.accept("it holds record entry " + place + ", the record ends at " + end
                        + "; the next start rebuilds it");
            } else if (place < end) {
                limits.accept("view " + view + ": what the record says after entry " + place + ", to " + end
                        + ", is not in the view yet");
            }
            long rows = compare(stored, fresh, found);
            if (found.count == 0) {
                equal.accept("view " + view + ": " + rows + " rows, as of record entry " + place);
            }
        }
    }

    private static long compare(StoredView stored, StoredView fresh, Consumer<String> found) {
        Map<String, List<String>> tables = fresh.tables();
        Map<String, List<String>> there = stored.tables();
        there.keySet().stream()
                .filter(table -> !tables.containsKey(table))
                .forEach(table -> found.accept(table + ": no view has such a table"));
        long rows = 0;
        for (Map.Entry<String, List<String>> table : tables.entrySet()) {
            if (table.getValue().equals(there.get(table.getKey()))) {
                rows += new TableComparison(table.getKey(), table.getValue(), stored.jdbc(), fresh.jdbc(), found)
                        .compare();
            } else {
                found.accept(table.getKey() + ": the table or a column is missing, or a column was added");
            }
        }
        return rows;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("model-docket-views");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnverifiableViewsException unreadable(Path file, DataAccessException e) {
        return new UnverifiableViewsException(file + " cannot be read: " + e.getMessage(), e);
    }

    /** Names the view, and counts. */
    private static final class Differences implements Consumer<String> {
        private final String view;
        private final Consumer<String> differences;
        private long count;

        Differences(String view, Consumer<String> differences) {
            this.view = view;
            this.differences = differences;
        }

        @Override
        public void accept(String difference) {
            count++;
            differences.accept("view " + view + ": " + difference);
        }
    }
}
