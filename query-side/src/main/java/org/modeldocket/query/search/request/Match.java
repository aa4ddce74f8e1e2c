package org.modeldocket.query.search.request;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.modeldocket.query.search.index.Fields;
import org.modeldocket.query.search.text.Words.Word;

/**
 * One or more words as they are looked for, in the texts or in some of them. Scores are powers of two that do not depend on other
 * entries, so that the same entries come in the same order from every index.
 *
 * @param words that must follow one another
 * @param prefix whether the last may be the beginning of one
 * @param edits how many letters may differ; 0 where they must be as written
 */
record Match(List<String> fields, List<String> words, boolean prefix, int edits) {
    private static final int SHORT_WORD = 5;
    private static final int LONG_WORD = 9;
    /** So that a single letter does not find half of the record. */
    private static final int SHORTEST_PREFIX = 2;

    /** Those of a clause: as many as it has words, but words of scripts without spaces stay together. */
    static List<Match> of(Clause clause) {
        List<String> fields = clause.field() == null ? Fields.TEXTS : List.of(clause.field());
        List<Match> matches = new ArrayList<>();
        List<String> together = new ArrayList<>();
        List<Word> words = clause.words();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            together.add(word.term());
            boolean last = i == words.size() - 1;
            boolean goesOn = !last
                    && (clause.phrase()
                            || word.ideograph()
                                    && words.get(i + 1).ideograph()
                                    && words.get(i + 1).from() == word.to());
            if (!goesOn) {
                boolean prefix = last && clause.prefix() && together.size() == 1 && isPrefix(word.term());
                matches.add(new Match(fields, List.copyOf(together), prefix, 0));
                together.clear();
            }
        }
        return matches;
    }

    private static boolean isPrefix(String word) {
        return word.length() >= SHORTEST_PREFIX || Character.isDigit(word.charAt(0));
    }

    /** The same with typing errors, of which only a single word of five letters or more may have any. */
    Match withErrors() {
        String word = words.getFirst();
        boolean letters = word.codePoints().allMatch(Character::isLetter);
        int length = word.codePointCount(0, word.length());
        int most = words.size() > 1 || !letters || length < SHORT_WORD ? 0 : length < LONG_WORD ? 1 : 2;
        return new Match(fields, words, prefix, most);
    }

    /** Whether a word of a text is one of them. */
    Predicate<String> marks() {
        if (edits == 0) {
            return word -> words.contains(word) || prefix && word.startsWith(words.getFirst());
        }
        return new CharacterRunAutomaton(new LevenshteinAutomata(words.getFirst(), true).toAutomaton(edits))::run;
    }

    Query query() {
        List<Query> any = new ArrayList<>();
        for (String field : fields) {
            any.add(new BoostQuery(new ConstantScoreQuery(exactly(field)), weight(field)));
            if (prefix) {
                any.add(new BoostQuery(new PrefixQuery(new Term(field, words.getFirst())), weight(field) / 2));
            }
            if (edits > 0) {
                any.add(new BoostQuery(similar(field), weight(field) / 4));
            }
        }
        return new DisjunctionMaxQuery(any, 0);
    }

    private Query exactly(String field) {
        return words.size() == 1
                ? new TermQuery(new Term(field, words.getFirst()))
                : new PhraseQuery(field, words.toArray(String[]::new));
    }

    private Query similar(String field) {
        return new FuzzyQuery(
                new Term(field, words.getFirst()),
                edits,
                0,
                Integer.MAX_VALUE >> 16,
                true,
                MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }

    private static float weight(String field) {
        return switch (field) {
            case Fields.MODEL -> 16;
            case Fields.TITLE, Fields.COMPANY, Fields.AGENCY -> 8;
            default -> 4;
        };
    }

    /** What has all of the matches. */
    static Query all(List<Match> matches) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        matches.forEach(match -> all.add(match.query(), Occur.MUST));
        return all.build();
    }
}
