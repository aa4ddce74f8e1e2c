package org.modeldocket.query.search.request;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.search.SearchKind;
import org.modeldocket.query.search.SimilarWord;
import org.modeldocket.query.search.index.Fields;
import org.modeldocket.time.Certainty;

/**
 * One search. A word that nothing recorded by then has as it is written is looked for with typing errors. Companies, agencies and
 * directives are found under each of their names, once each, while a statement that stands names them so.
 */
public final class Finder {
    private static final float WHOLE_NAME = 1_024;
    /** Beside the weights of the words: of entries that have the same ones, the case comes first. */
    private static final Map<SearchKind, Float> KINDS = Map.of(
            SearchKind.RELEASE, 128f, SearchKind.COMPANY, 64f, SearchKind.DIRECTIVE, 32f, SearchKind.AGENCY, 16f);

    private final IndexSearcher searcher;
    private final Scope scope;
    private final List<Match> matches = new ArrayList<>();
    private final SimilarWords similar;
    /** What is found of all kinds. */
    private final Query all;

    private final Query found;
    /** Of companies, agencies and directives. */
    private final Map<String, Certainty> happened = new HashMap<>();

    public Finder(IndexSearcher searcher, SearchText text, Scope scope) throws IOException {
        this.searcher = searcher;
        this.scope = scope;
        this.similar = new SimilarWords(searcher, this::isRecorded);
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (Clause clause : text.clauses()) {
            List<Match> all = Match.of(clause);
            if (clause.excluded()) {
                words.add(Match.all(all), Occur.MUST_NOT);
                continue;
            }
            for (Match match : all) {
                matches.add(clause.phrase() ? match : similar.asRecorded(match));
            }
        }
        words.add(Match.all(matches), Occur.MUST);
        KINDS.forEach((kind, weight) -> words.add(constant(Fields.KIND, kind.name(), weight), Occur.SHOULD));
        words.add(constant(Fields.WHOLE, text.whole(), WHOLE_NAME), Occur.SHOULD);
        all = named(words.build());
        found = scope.kind() == null ? all : of(scope.kind());
    }

    private static Query constant(String field, String term, float weight) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), weight);
    }

    private boolean isRecorded(Match match) throws IOException {
        return Existence.isThere(searcher, statements(match.query()).build());
    }

    /** What of a query statements say. */
    private BooleanQuery.Builder statements(Query query) {
        return scope.held(query).add(kinds(SearchKind.RELEASE, SearchKind.FACT), Occur.FILTER);
    }

    private static Query kinds(SearchKind... kinds) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (SearchKind kind : kinds) {
            any.add(new TermQuery(new Term(Fields.KIND, kind.name())), Occur.SHOULD);
        }
        return any.build();
    }

    /** The query, without the names under which something is not there, or which are not its best. */
    private Query named(Query words) throws IOException {
        Query held = scope.held(words).build();
        List<BytesRef> without = new ArrayList<>();
        Map<String, String> best = new HashMap<>();
        Query names = scope.held(words)
                .add(kinds(SearchKind.COMPANY, SearchKind.AGENCY, SearchKind.DIRECTIVE), Occur.FILTER)
                .build();
        int count = searcher.count(names);
        for (ScoreDoc name : count == 0 ? new ScoreDoc[0] : searcher.search(names, count, Rank.SORT).scoreDocs) {
            String key = Rank.of((FieldDoc) name).key();
            String thing = key.substring(0, key.indexOf('='));
            Certainty certainty = certainty(key);
            String other = best.get(thing);
            if (certainty == Certainty.IMPOSSIBLE
                    || other != null
                            && (happened.get(other) == Certainty.DEFINITE || certainty == Certainty.POSSIBLE)) {
                without.add(new BytesRef(key));
                continue;
            }
            if (other != null) {
                without.add(new BytesRef(other));
            }
            best.put(thing, key);
            happened.put(key, certainty);
        }
        return without.isEmpty()
                ? held
                : new BooleanQuery.Builder()
                        .add(held, Occur.MUST)
                        .add(new TermInSetQuery(Fields.KEY, without), Occur.MUST_NOT)
                        .build();
    }

    /** Whether a statement names it so. */
    private Certainty certainty(String key) throws IOException {
        Query naming = scope.held(new TermQuery(new Term(Fields.NAMES, key))).build();
        Query definite = new BooleanQuery.Builder()
                .add(naming, Occur.MUST)
                .add(scope.until(Fields.DEFINITE_FROM), Occur.FILTER)
                .build();
        if (Existence.isThere(searcher, definite)) {
            return Certainty.DEFINITE;
        }
        return scope.day() != null && Existence.isThere(searcher, naming) ? Certainty.POSSIBLE : Certainty.IMPOSSIBLE;
    }

    /** How many entries there are. */
    public int total() throws IOException {
        return searcher.count(found);
    }

    /** How many entries there are of each kind, whichever is asked for. */
    public Map<SearchKind, Integer> kinds() throws IOException {
        Map<SearchKind, Integer> counts = new EnumMap<>(SearchKind.class);
        for (SearchKind kind : SearchKind.values()) {
            counts.put(kind, searcher.count(of(kind)));
        }
        return counts;
    }

    private Query of(SearchKind kind) {
        return new BooleanQuery.Builder()
                .add(all, Occur.MUST)
                .add(kinds(kind), Occur.FILTER)
                .build();
    }

    /** The next entries behind one. */
    public List<Hit> hits(@Nullable Rank after, int most) throws IOException {
        List<Hit> hits = new ArrayList<>();
        TopFieldCollectorManager best =
                new TopFieldCollectorManager(Rank.SORT, most, after == null ? null : after.after(), Integer.MAX_VALUE);
        for (ScoreDoc hit : searcher.search(found, best).scoreDocs) {
            Document entry = searcher.storedFields().document(hit.doc);
            Rank rank = Rank.of((FieldDoc) hit);
            hits.add(new Hit(entry, rank, isPossible(entry, rank) ? Certainty.POSSIBLE : null));
        }
        return hits;
    }

    private boolean isPossible(Document entry, Rank rank) {
        return scope.day() != null
                && (happened.get(rank.key()) == Certainty.POSSIBLE
                        || entry.getField(Fields.DEFINITE_FROM).numericValue().longValue()
                                > scope.day().toEpochDay());
    }

    /** Marks what was looked for. */
    public Excerpts excerpts() {
        return new Excerpts(matches);
    }

    /** The words that nothing has as they are written. */
    public List<SimilarWord> similar() {
        return similar.found();
    }
}
