package org.modeldocket.query.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.modeldocket.query.source.FactFeed;
import org.springframework.dao.DataAccessException;
import org.springframework.util.FileSystemUtils;

/**
 * Compares the views file of a stopped server, row by row, with views that are built anew from the record in a temporary directory.
 * Views that are behind the record are compared as of the last fact that they hold.
 *
 * @param differences gets each difference as a sentence
 * @param equal gets a sentence where there are none
 * @param limits gets what could not be compared
 */
public record ViewsComparison(Consumer<String> differences, Consumer<String> equal, Consumer<String> limits) {
    private static final String FILE = "views.mv.db";

    /**
     * Compares all rows.
     *
     * @param data the data directory, on which no server runs
     * @param record the facts of its record
     * @throws UnverifiableViewsException when the views cannot be read or compared
     */
    public void compare(Path data, FactFeed record) {
        Path file = data.resolve(FILE);
        long position;
        try (StoredView stored = StoredView.open(file)) {
            UUID from = stored.builtFrom();
            if (!record.recordId().map(id -> id.equals(from)).orElse(true)) {
                differences.accept("the views name " + from + " as their record; the next start rebuilds them");
            }
            position = stored.position();
            if (stored.isLoading()) {
                throw new UnverifiableViewsException(
                        "the views in " + data + " were being loaded; the next start loads them again");
            }
        } catch (DataAccessException e) {
            throw unreadable(file, e);
        }
        compare(file, position, record);
    }

    private void compare(Path file, long position, FactFeed record) {
        Path directory = temporary();
        try (FeedUpTo feed = new FeedUpTo(record, position)) {
            FreshViews.build(directory, feed);
            compare(file, directory.resolve(FILE), position, record.lastPosition());
        } catch (DataAccessException e) {
            throw unreadable(file, e);
        } finally {
            delete(directory);
        }
    }

    private void compare(Path file, Path built, long position, long end) {
        try (StoredView stored = StoredView.open(file);
                StoredView fresh = StoredView.open(built)) {
            if (!stored.layout().equals(fresh.layout())) {
                throw new UnverifiableViewsException(
                        "the tables of the views were made by another version; the next start rebuilds them");
            }
            Differences found = new Differences(differences);
            if (stored.parked() > 0) {
                found.accept(stored.parked() + " facts are parked as dead letters: their cases lack them");
            }
            if (position > end) {
                found.accept("they hold record entry " + position + ", the record ends at " + end
                        + "; the next start rebuilds them");
            } else if (position < end) {
                limits.accept(
                        "what the record says after entry " + position + ", to " + end + ", is not in the views yet");
            }
            long rows = compare(stored, fresh, found);
            if (found.count == 0) {
                equal.accept("the views: " + rows + " rows, as of record entry " + position);
            }
        }
    }

    private static long compare(StoredView stored, StoredView fresh, Consumer<String> found) {
        Map<String, List<String>> tables = fresh.tables();
        Map<String, List<String>> there = stored.tables();
        there.keySet().stream()
                .filter(table -> !tables.containsKey(table))
                .forEach(table -> found.accept(table + ": the views have no such table"));
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

    /** Counts the differences. */
    private static final class Differences implements Consumer<String> {
        private final Consumer<String> differences;
        private long count;

        Differences(Consumer<String> differences) {
            this.differences = differences;
        }

        @Override
        public void accept(String difference) {
            count++;
            differences.accept(difference);
        }
    }
}
