package org.modeldocket.query.search.request;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.modeldocket.query.search.SimilarWord;

/**
 * The words of an index that differ from one by typing errors: by one letter that is missing, added, changed or in the place of its
 * neighbour or, in long words, by two. Read once a word, since making what finds them costs more than what follows.
 */
final class SimilarWords {
    private static final int SHORT_WORD = 5;
    private static final int LONG_WORD = 9;
    /** Longer words are no names that somebody types; the cost grows with the length. */
    private static final int LONGEST = 24;

    private static final int MOST = 50;

    /** For how many words of a search others are looked for. */
    private static final int MOST_WORDS = 4;

    /** Tells whether a statement of the moment has a match. */
    interface Recorded {
        boolean has(Match match) throws IOException;
    }

    private final IndexSearcher searcher;
    private final Recorded recorded;
    private final List<SimilarWord> found = new ArrayList<>();

    SimilarWords(IndexSearcher searcher, Recorded recorded) {
        this.searcher = searcher;
        this.recorded = recorded;
    }

    /** The match or, where nothing recorded has its word, one with the words that are most like it. */
    Match asRecorded(Match match) throws IOException {
        if (match.errors() == 0 || found.size() == MOST_WORDS || recorded.has(match)) {
            return match;
        }
        String word = match.words().getFirst();
        List<String> like = new ArrayList<>();
        for (int errors = 1; errors <= match.errors() && like.isEmpty(); errors++) {
            for (String other : of(word, errors, match.fields())) {
                if (recorded.has(new Match(match.fields(), List.of(other), false, List.of()))) {
                    like.add(other);
                }
            }
        }
        found.add(new SimilarWord(word, like));
        return match.or(like);
    }

    /** The words that nothing has as they are written. */
    List<SimilarWord> found() {
        return found;
    }

    /** How many letters may differ; 0 where a word must be as it is written. */
    static int errors(String word) {
        int length = word.codePointCount(0, word.length());
        boolean letters = word.codePoints().allMatch(Character::isLetter);
        if (!letters || length < SHORT_WORD || length > LONGEST) {
            return 0;
        }
        return length < LONG_WORD ? 1 : 2;
    }

    /** Those of some fields with at most so many errors, in the order of the alphabet, at most {@value #MOST}. */
    private Set<String> of(String word, int errors, List<String> fields) throws IOException {
        Automaton automaton = Objects.requireNonNull(new LevenshteinAutomata(word, true).toAutomaton(errors));
        CompiledAutomaton pattern = new CompiledAutomaton(automaton, true, false);
        Set<String> like = new TreeSet<>();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            for (String field : fields) {
                Terms terms = leaf.reader().terms(field);
                if (terms != null) {
                    add(terms.intersect(pattern, null), like);
                }
            }
        }
        return like;
    }

    private static void add(TermsEnum terms, Set<String> like) throws IOException {
        while (like.size() < MOST && terms.next() != null) {
            like.add(terms.term().utf8ToString());
        }
    }
}
