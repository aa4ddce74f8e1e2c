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
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.modeldocket.query.search.index.Fields;
import org.modeldocket.query.search.text.Words.Word;

/**
 * One or more words as they are looked for, in the texts or in some of them. Scores are powers of two that do not depend on other
 * entries, so that the same entries come in the same order from every index.
 *
 * @param words that must follow one another
 * @param prefix whether the last may be the beginning of one
 * @param similar the words that may stand in its place; empty unless nothing recorded has the word itself
 */
record Match(List<String> fields, List<String> words, boolean prefix, List<String> similar) {
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
                matches.add(new Match(fields, List.copyOf(together), prefix, List.of()));
                together.clear();
            }
        }
        return matches;
    }

    private static boolean isPrefix(String word) {
        return word.length() >= SHORTEST_PREFIX || Character.isDigit(word.charAt(0));
    }

    /** How many letters of it may be wrong; 0 where it must be as it is written. */
    int errors() {
        return words.size() > 1 ? 0 : SimilarWords.errors(words.getFirst());
    }

    /** The same, or one of other words. */
    Match or(List<String> others) {
        return new Match(fields, words, prefix, others);
    }

    /** Whether a word of a text is one of them. */
    Predicate<String> marks() {
        return word -> words.contains(word) || similar.contains(word) || prefix && word.startsWith(words.getFirst());
    }

    Query query() {
        List<Query> any = new ArrayList<>();
        for (String field : fields) {
            any.add(new BoostQuery(new ConstantScoreQuery(exactly(field)), weight(field)));
            if (prefix) {
                any.add(new BoostQuery(new PrefixQuery(new Term(field, words.getFirst())), weight(field) / 2));
            }
            if (!similar.isEmpty()) {
                List<BytesRef> terms = similar.stream().map(BytesRef::new).toList();
                any.add(new BoostQuery(new ConstantScoreQuery(new TermInSetQuery(field, terms)), weight(field) / 4));
            }
        }
        return new DisjunctionMaxQuery(any, 0);
    }

    private Query exactly(String field) {
        return words.size() == 1
                ? new TermQuery(new Term(field, words.getFirst()))
                : new PhraseQuery(field, words.toArray(String[]::new));
    }

    private static float weight(String field) {
        return switch (field) {
            case Fields.MODEL -> 16;
            case Fields.TITLE, Fields.COMPANY, Fields.AGENCY -> 8;
            case Fields.TYPE -> 2;
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
