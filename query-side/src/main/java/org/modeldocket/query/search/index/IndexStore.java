package org.modeldocket.query.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.search.text.WordAnalyzer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index in a directory of its own, with the position up to which it has the facts of the views. A crash leaves it as it last was
 * saved, position included. For one thread that writes and any number that read.
 */
final class IndexStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexStore.class);
    /** To be raised when entries or words are made in another way: an index of another layout is made anew. */
    private static final String LAYOUT = "4";

    private static final double BUFFER_MIB = 32;

    /**
     * The newest fact that it has.
     *
     * @param row its position; 0 before the first
     * @param factId tells the record from another one
     * @param position up to which there is nothing else
     */
    record Last(long row, UUID factId, long position) {
        static final Last NOTHING = new Last(0, new UUID(0, 0), 0);

        private Map<String, String> saved() {
            return Map.of("layout", LAYOUT, "row", "" + row, "fact", factId.toString(), "position", "" + position);
        }

        private static Last of(Map<String, String> saved) {
            if (!LAYOUT.equals(saved.get("layout"))) {
                throw new IllegalArgumentException("its layout is " + saved.get("layout"));
            }
            return new Last(
                    Long.parseLong(saved.getOrDefault("row", "")),
                    UUID.fromString(saved.getOrDefault("fact", "")),
                    Long.parseLong(saved.getOrDefault("position", "")));
        }
    }

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile Last last;
    private Last saved;

    private IndexStore(Path path) throws IOException {
        this.path = path;
        directory = FSDirectory.open(path);
        try {
            last = DirectoryReader.indexExists(directory)
                    ? Last.of(SegmentInfos.readLatestCommit(directory).getUserData())
                    : Last.NOTHING;
            saved = last;
            IndexWriterConfig config = new IndexWriterConfig(new WordAnalyzer())
                    .setSimilarity(new BooleanSimilarity())
                    .setRAMBufferSizeMB(BUFFER_MIB)
                    .setCommitOnClose(false);
            writer = new IndexWriter(directory, config);
            searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                    IndexSearcher searcher = new IndexSearcher(reader);
                    searcher.setSimilarity(new BooleanSimilarity());
                    return searcher;
                }
            });
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
    }

    /**
     * Opens the index in a directory; one that cannot be read, or has another layout, is made anew.
     *
     * @throws UncheckedIOException when another process has it open, or the disk fails
     */
    static IndexStore open(Path path) {
        try {
            try {
                return new IndexStore(path);
            } catch (LockObtainFailedException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                LOG.warn("MD-SEARCH-001 the index in {} cannot be used and is made anew: {}", path, e.toString());
                IOUtils.rm(path);
                return new IndexStore(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    Last last() {
        return last;
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** Adds the entries under a key that has none yet. */
    void add(List<Document> entries) throws IOException {
        writer.addDocuments(entries);
    }

    /** Puts entries in the place of those under a key. */
    void replace(String key, List<Document> entries) throws IOException {
        writer.updateDocuments(new Term(Fields.KEY, key), entries);
    }

    /** Lets readers see what was written, up to there. */
    void moveTo(Last next) throws IOException {
        searchers.maybeRefreshBlocking();
        last = next;
    }

    boolean isSaved() {
        return saved.equals(last);
    }

    /** Makes what was written durable, with its position. */
    void save() throws IOException {
        Last next = last;
        writer.setLiveCommitData(next.saved().entrySet());
        writer.commit();
        saved = next;
    }

    /** What is not saved is lost, and is made again. */
    @Override
    public void close() {
        IOUtils.closeWhileHandlingException(searchers, writer, directory);
    }

    void delete() {
        close();
        try {
            IOUtils.rm(path);
        } catch (IOException e) {
            LOG.warn("MD-SEARCH-004 the old index in {} could not be deleted: {}", path, e.toString());
        }
    }
}
