package org.modeldocket.query.search.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.search.index.Fields;
import org.modeldocket.query.search.text.Words;
import org.modeldocket.query.search.text.Words.Word;
import org.modeldocket.vocabulary.text.Quoted;

/**
 * What a search asks for: words, {@code "phrases"}, {@code -excluded}, {@code field:word}, {@code begin*}. Every text means
 * something: what is not understood is left out, and named.
 *
 * @param ignored what was left out, as it was written
 */
public record SearchText(List<Clause> clauses, List<String> ignored) {
    public static final int LONGEST = 300;
    static final int MOST_CLAUSES = 24;

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException when it is blank longer than {@value #LONGEST} characters, or has a control character
     */
    public static SearchText parse(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("must not be blank");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "has " + text.length() + " characters; " + LONGEST + " is the most: " + Quoted.of(text));
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
            throw new IllegalArgumentException("has a control character: " + Quoted.of(text));
        }
        return new Reader(text).read();
    }

    /** What was understood, as one would write it. */
    public String understood() {
        return clauses.stream().map(Clause::text).collect(Collectors.joining(" "));
    }

    /** Whether it asks for anything; one that only excludes finds nothing. */
    public boolean asks() {
        return clauses.stream().anyMatch(clause -> !clause.excluded());
    }

    /** The words outside phrases and fields, as one whole name; empty where there are others. */
    String whole() {
        return clauses.stream().allMatch(clause -> !clause.excluded() && clause.field() == null)
                ? clauses.stream()
                        .flatMap(clause -> clause.words().stream())
                        .map(Word::term)
                        .collect(Collectors.joining())
                : "";
    }

    private static final class Reader {
        private final String text;
        private final List<Clause> clauses = new ArrayList<>();
        private final List<String> ignored = new ArrayList<>();
        private int at;

        Reader(String text) {
            this.text = text;
        }

        SearchText read() {
            while (at < text.length()) {
                if (Character.isWhitespace(text.charAt(at))) {
                    at++;
                } else {
                    readClause();
                }
            }
            return new SearchText(List.copyOf(clauses), List.copyOf(ignored));
        }

        private void readClause() {
            int begin = at;
            boolean excluded = text.charAt(at) == '-';
            at += excluded ? 1 : 0;
            String field = readField();
            boolean phrase = at < text.length() && text.charAt(at) == '"';
            String said = phrase ? readPhrase() : readWord();
            boolean typing = !phrase && !excluded && at == text.length();
            boolean prefix = !phrase && (said.endsWith("*") || typing);
            List<Word> words = Words.of(said);
            if (words.isEmpty() || clauses.size() == MOST_CLAUSES) {
                ignored.add(text.substring(begin, at));
            } else {
                clauses.add(new Clause(field, excluded, phrase, prefix, words));
            }
        }

        /** The name of a field with its colon, if there is one. */
        private @Nullable String readField() {
            for (String field : Fields.TEXTS) {
                if (text.regionMatches(true, at, field + ":", 0, field.length() + 1)
                        && at + field.length() + 1 < text.length()
                        && !Character.isWhitespace(text.charAt(at + field.length() + 1))) {
                    at += field.length() + 1;
                    return field.toLowerCase(Locale.ROOT);
                }
            }
            return null;
        }

        private String readWord() {
            int begin = at;
            while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '"') {
                at++;
            }
            return text.substring(begin, at);
        }

        /** To the closing quotation mark; one that is not closed runs to the end. */
        private String readPhrase() {
            int end = text.indexOf('"', at + 1);
            String said = end < 0 ? text.substring(at + 1) : text.substring(at + 1, end);
            if (end < 0) {
                ignored.add("\"");
            }
            at = end < 0 ? text.length() : end + 1;
            return said;
        }
    }
}
