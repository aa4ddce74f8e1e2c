package org.modeldocket.query.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.Statement;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The index that answers, and the one that is being made to replace it. Each is in a directory of its own, beside which no other
 * stays. For one thread that writes and any number that read.
 */
final class Indexes {
    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

    private final Path directory;
    private final JdbcTemplate views;
    private final Function<ReleaseId, List<Statement>> cases;
    private volatile @Nullable IndexFollower answering;
    private @Nullable IndexFollower building;

    Indexes(Path directory, JdbcTemplate views, Function<ReleaseId, List<Statement>> cases) {
        this.directory = directory;
        this.views = views;
        this.cases = cases;
    }

    /** The index that answers; null before there is one. */
    @Nullable
    IndexFollower answering() {
        return answering;
    }

    /** The position up to which there are answers. */
    long position() {
        IndexFollower index = answering;
        return index == null ? 0 : index.position();
    }

    /**
     * Adds one batch to the index of a name, which answers from when it has all facts, or at once where no other does.
     *
     * @param upTo the position of the views
     * @return whether there may be more
     */
    boolean follow(String name, long upTo) throws IOException {
        Path path = directory.resolve(name);
        IndexFollower index = building;
        if (index == null || !index.store().path().equals(path)) {
            if (index != null && index != answering) {
                index.store().delete();
            }
            index = open(path);
        }
        if (index.isForeign(upTo)) {
            LOG.warn("MD-SEARCH-003 the index in {} is of another record and is made anew", path);
            answering = index == answering ? null : answering;
            index.store().delete();
            index = open(path);
        }
        boolean more = index.follow(upTo);
        if (!more) {
            index.reportMade();
        }
        IndexFollower old = answering;
        if (old != index && (old == null || !more)) {
            answering = index;
            deleteOthers(path, old);
        }
        return more;
    }

    private IndexFollower open(Path path) {
        IndexFollower opened = new IndexFollower(IndexStore.open(path), views, cases);
        building = opened;
        return opened;
    }

    private void deleteOthers(Path path, @Nullable IndexFollower old) throws IOException {
        if (old != null) {
            old.store().close();
        }
        try (DirectoryStream<Path> indexes = Files.newDirectoryStream(directory)) {
            for (Path other : indexes) {
                if (!other.equals(path)) {
                    IOUtils.rm(other);
                }
            }
        }
    }

    /** What failed is opened again. */
    void drop() {
        IndexFollower failed = building;
        building = null;
        if (failed != null) {
            answering = failed == answering ? null : answering;
            failed.store().close();
        }
    }

    /** Saves and closes them. */
    void close() {
        IndexFollower last = answering;
        IndexFollower other = building;
        answering = null;
        building = null;
        try {
            if (last != null) {
                last.close();
            }
            if (other != null && other != last) {
                other.close();
            }
        } catch (UncheckedIOException e) {
            LOG.warn("MD-SEARCH-006 the search index could not be saved; the next start goes on from its last save", e);
        }
    }
}
