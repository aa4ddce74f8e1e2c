package org.modeldocket.query.search.request;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.search.SearchKind;
import org.modeldocket.query.search.index.Fields;
import org.modeldocket.time.Certainty;

/**
 * One pass over all that a query finds: counts the releases and facts that count, keeps the best of them, and keeps every name of a
 * company, an agency or a directive, since only the statements say which of these are there.
 */
final class Pass implements Collector {
    private static final class Tally {
        int count;
    }

    /** An entry, in its place. */
    record Place(int doc, Rank rank) {}

    private final Map<SearchKind, Tally> tallies = new EnumMap<>(SearchKind.class);
    private final List<Place> names = new ArrayList<>();
    private final Scope scope;
    private final Sieve sieve;
    /** Null where none are kept. */
    private final @Nullable TopFieldCollector best;

    /**
     * @param scope with the kind of which the best are kept
     * @param after behind which they come; null for the very best
     * @param most how many are kept
     */
    private Pass(Scope scope, Sieve sieve, @Nullable Rank after, int most) {
        this.scope = scope;
        this.sieve = sieve;
        this.best = most == 0
                ? null
                : new TopFieldCollectorManager(Rank.SORT, most, after == null ? null : after.after(), Integer.MAX_VALUE)
                        .newCollector();
    }

    static Pass over(IndexSearcher searcher, Query query, Scope scope, Sieve sieve, @Nullable Rank after, int most)
            throws IOException {
        Pass pass = searcher.search(query, new CollectorManager<Pass, Pass>() {
            @Override
            public Pass newCollector() {
                return new Pass(scope, sieve, after, most);
            }

            /** There is one, since the searcher has one thread. */
            @Override
            public Pass reduce(Collection<Pass> all) {
                return all.iterator().next();
            }
        });
        pass.names.sort(Comparator.comparing(Place::rank));
        return pass;
    }

    /** How many releases or facts there are. */
    int count(SearchKind kind) {
        Tally tally = tallies.get(kind);
        return tally == null ? 0 : tally.count;
    }

    boolean hasStatements() {
        return count(SearchKind.RELEASE) + count(SearchKind.FACT) > 0;
    }

    /** The best first. */
    List<Place> names() {
        return names;
    }

    /** The best releases and facts. */
    List<Place> best() {
        if (best == null) {
            return List.of();
        }
        return Arrays.stream(best.topDocs().scoreDocs)
                .map(found -> new Place(found.doc, Rank.of((FieldDoc) found)))
                .toList();
    }

    @Override
    public ScoreMode scoreMode() {
        return best == null ? ScoreMode.COMPLETE_NO_SCORES : ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        LeafCollector kept = best == null ? null : best.getLeafCollector(leaf);
        SortedDocValues kinds = DocValues.getSorted(leaf.reader(), Fields.KIND);
        List<SearchKind> byNumber = new ArrayList<>();
        List<Tally> tallied = new ArrayList<>();
        for (int number = 0; number < kinds.getValueCount(); number++) {
            SearchKind kind = SearchKind.valueOf(kinds.lookupOrd(number).utf8ToString());
            byNumber.add(kind);
            tallied.add(tallies.computeIfAbsent(kind, none -> new Tally()));
        }
        NumericDocValues positions = DocValues.getNumeric(leaf.reader(), Fields.POSITION);
        NumericDocValues definite = DocValues.getNumeric(leaf.reader(), Fields.DEFINITE_FROM);
        return new LeafCollector() {
            private @Nullable Scorable scorer;

            @Override
            public void setScorer(Scorable now) throws IOException {
                scorer = now;
                if (kept != null) {
                    kept.setScorer(now);
                }
            }

            @Override
            public void collect(int doc) throws IOException {
                if (!kinds.advanceExact(doc)) {
                    throw new IllegalStateException("an entry without a kind");
                }
                SearchKind kind = byNumber.get(kinds.ordValue());
                if (kind != SearchKind.RELEASE && kind != SearchKind.FACT) {
                    names.add(place(leaf, doc, scorer == null || kept == null ? 0 : scorer.score()));
                    return;
                }
                if (sieve != Sieve.ALL && !takes(kind, doc)) {
                    return;
                }
                tallied.get(kinds.ordValue()).count++;
                if (kept != null && (scope.kind() == null || scope.kind() == kind)) {
                    kept.collect(doc);
                }
            }

            private boolean takes(SearchKind kind, int doc) throws IOException {
                boolean happened = scope.day() == null
                        || definite.advanceExact(doc)
                                && definite.longValue() <= scope.day().toEpochDay();
                return positions.advanceExact(doc)
                        && sieve.takes(kind, positions.longValue(), happened ? Certainty.DEFINITE : Certainty.POSSIBLE);
            }
        };
    }

    private static Place place(LeafReaderContext leaf, int doc, float score) throws IOException {
        LeafReader reader = leaf.reader();
        SortedDocValues keys = DocValues.getSorted(reader, Fields.KEY);
        String key = keys.advanceExact(doc) ? keys.lookupOrd(keys.ordValue()).utf8ToString() : "";
        return new Place(
                leaf.docBase + doc,
                new Rank(score, value(reader, Fields.LENGTH, doc), value(reader, Fields.POSITION, doc), key));
    }

    private static long value(LeafReader reader, String field, int doc) throws IOException {
        NumericDocValues values = DocValues.getNumeric(reader, field);
        return values.advanceExact(doc) ? values.longValue() : 0;
    }
}
