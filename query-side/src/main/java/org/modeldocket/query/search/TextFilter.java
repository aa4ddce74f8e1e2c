package org.modeldocket.query.search;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.search.IndexSearcher;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.http.ViewBehindException;
import org.modeldocket.query.search.index.SearchIndex;
import org.modeldocket.query.search.request.Finder;
import org.modeldocket.query.search.request.FoundStatements;
import org.modeldocket.query.search.request.Scope;
import org.modeldocket.query.search.request.SearchText;
import org.springframework.stereotype.Component;

/** Finds what lists are filtered by with a text: as the search does, and never less than the whole record of the moment. */
@Component
public final class TextFilter {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SearchIndex index;

    /** The index does not have all facts of a moment. */
    private static final class IndexBehindException extends RuntimeException {
        private final long position;

        IndexBehindException(long position) {
            super("the search index is behind position " + position, null, false, false);
            this.position = position;
        }
    }

    TextFilter(SearchIndex index) {
        this.index = index;
    }

    /** What a text is found in; within {@link #whole}. */
    public FoundText in(SearchText text, ReadPoint at) {
        if (!text.asks()) {
            return new FoundText(
                    new FoundStatements().sorted(), new Understood(text.understood(), List.of(), text.ignored()));
        }
        return index.read(at.position(), Duration.ZERO, (searcher, position) -> {
            if (position < at.position()) {
                throw new IndexBehindException(at.position());
            }
            return found(text, at, searcher);
        });
    }

    private static FoundText found(SearchText text, ReadPoint at, IndexSearcher searcher) throws IOException {
        FoundStatements found = new FoundStatements();
        Finder finder = new Finder(searcher, text, Scope.of(at.asOf(), null, false), found, null, 0);
        return new FoundText(found.sorted(), new Understood(text.understood(), finder.similar(), text.ignored()));
    }

    /**
     * Answers as of a moment; where the index does not have all facts of it yet, once more after at most two seconds, as of the same
     * position.
     *
     * @throws ViewBehindException when the index does not have them by then
     */
    public <T> T whole(BitemporalPoint clocks, Function<BitemporalPoint, T> answer) {
        try {
            return answer.apply(clocks);
        } catch (IndexBehindException e) {
            return again(new BitemporalPoint(clocks.validAt(), new KnownAt.Position(e.position)), answer);
        }
    }

    private <T> T again(BitemporalPoint pinned, Function<BitemporalPoint, T> answer) {
        try {
            if (pinned.knownAt() instanceof KnownAt.Position needed) {
                index.read(needed.position(), PATIENCE, (searcher, position) -> position);
            }
            return answer.apply(pinned);
        } catch (IndexBehindException e) {
            throw new ViewBehindException("The index of the search does not have all facts up to position " + e.position
                    + " yet. Ask again in a moment.");
        }
    }
}
