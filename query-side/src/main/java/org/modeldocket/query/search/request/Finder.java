package org.modeldocket.query.search.request;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.search.SearchKind;
import org.modeldocket.query.search.SimilarWord;
import org.modeldocket.query.search.index.Fields;
import org.modeldocket.time.Certainty;

/**
 * One search, in one pass over what it finds. A word that nothing recorded by then has as it is written is looked for with typing
 * errors. Companies, agencies and directives are found under each of their names, once each, while a statement that stands names
 * them so.
 */
public final class Finder {
    private static final float WHOLE_NAME = 1_024;
    /** Beside the weights of the words: of entries that have the same ones, the case comes first. */
    private static final Map<SearchKind, Float> KINDS = Map.of(
            SearchKind.RELEASE, 128f, SearchKind.COMPANY, 64f, SearchKind.DIRECTIVE, 32f, SearchKind.AGENCY, 16f);

    private final IndexSearcher searcher;
    private final Scope scope;
    private final Sieve sieve;
    private final List<Match> matches;
    private final SimilarWords similar;
    private final Pass pass;
    private final FoundNames names;
    private final List<Hit> hits;

    /**
     * @param sieve what counts of what is found
     * @param after behind which the entries come; null for the first ones
     * @param most how many entries are wanted
     */
    public Finder(IndexSearcher searcher, SearchText text, Scope scope, Sieve sieve, @Nullable Rank after, int most)
            throws IOException {
        this.searcher = searcher;
        this.scope = scope;
        this.sieve = sieve;
        this.similar = new SimilarWords(searcher, this::isRecorded);
        List<Clause> asked =
                text.clauses().stream().filter(clause -> !clause.excluded()).toList();
        List<Match> wanted =
                asked.stream().flatMap(clause -> Match.of(clause).stream()).toList();
        Pass found = pass(text, wanted, after, most);
        if (!found.hasStatements()) {
            List<Match> recorded = new ArrayList<>();
            for (Clause clause : asked) {
                for (Match match : Match.of(clause)) {
                    recorded.add(clause.phrase() ? match : similar.asRecorded(match));
                }
            }
            if (!recorded.equals(wanted)) {
                wanted = recorded;
                found = pass(text, wanted, after, most);
            }
        }
        this.matches = wanted;
        this.pass = found;
        this.names = new FoundNames(found.names(), new NamingStatements(searcher, scope), sieve);
        this.hits = hits(after, most);
    }

    private Pass pass(SearchText text, List<Match> wanted, @Nullable Rank after, int most) throws IOException {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (Clause clause : text.clauses()) {
            if (clause.excluded()) {
                words.add(Match.all(Match.of(clause)), Occur.MUST_NOT);
            }
        }
        words.add(Match.all(wanted), Occur.MUST);
        KINDS.forEach((kind, weight) -> words.add(constant(Fields.KIND, kind.name(), weight), Occur.SHOULD));
        words.add(constant(Fields.WHOLE, text.whole(), WHOLE_NAME), Occur.SHOULD);
        return Pass.over(searcher, scope.held(words.build()).build(), scope, sieve, after, most);
    }

    private static Query constant(String field, String term, float weight) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), weight);
    }

    /** Whether a statement says it. */
    private boolean isRecorded(Match match) throws IOException {
        BooleanQuery.Builder statements = new BooleanQuery.Builder();
        for (SearchKind kind : List.of(SearchKind.RELEASE, SearchKind.FACT)) {
            statements.add(new TermQuery(new Term(Fields.KIND, kind.name())), Occur.SHOULD);
        }
        return Existence.isThere(
                searcher,
                scope.held(match.query()).add(statements.build(), Occur.FILTER).build());
    }

    /** How many entries there are. */
    public long total() {
        return scope.kind() == null
                ? kinds().values().stream().mapToLong(Integer::longValue).sum()
                : kinds().getOrDefault(scope.kind(), 0);
    }

    /** How many entries there are of each kind, whichever is asked for. */
    public Map<SearchKind, Integer> kinds() {
        Map<SearchKind, Integer> counts = new EnumMap<>(SearchKind.class);
        for (SearchKind kind : SearchKind.values()) {
            counts.put(kind, pass.count(kind));
        }
        names.count(counts);
        return counts;
    }

    /** The entries, in their order. */
    public List<Hit> hits() {
        return hits;
    }

    private List<Hit> hits(@Nullable Rank after, int most) throws IOException {
        List<Pass.Place> places = new ArrayList<>(pass.best());
        places.addAll(names.places(scope.kind(), after));
        places.sort(Comparator.comparing(Pass.Place::rank));
        List<Hit> found = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (Pass.Place place : places.subList(0, Math.min(most, places.size()))) {
            Document entry = stored.document(place.doc());
            found.add(new Hit(entry, place.rank(), isPossible(entry, place.rank()) ? Certainty.POSSIBLE : null));
        }
        return found;
    }

    private boolean isPossible(Document entry, Rank rank) {
        if (scope.day() == null) {
            return false;
        }
        return names.isPossible(rank.key())
                || entry.getField(Fields.DEFINITE_FROM).numericValue().longValue()
                        > scope.day().toEpochDay();
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
