package org.modeldocket.query.search.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.search.TextPart;
import org.modeldocket.query.search.index.Fields;
import org.modeldocket.query.search.text.Words;
import org.modeldocket.query.search.text.Words.Word;

/** Excerpts of what was found: of the text that has the most of the words, the part around the first of them, with these marked. */
public final class Excerpts {
    private static final int LENGTH = 240;
    private static final int BEFORE = 60;

    private final Map<String, List<Predicate<String>>> marks = new HashMap<>();

    Excerpts(List<Match> matches) {
        for (Match match : matches) {
            Predicate<String> mark = match.marks();
            match.fields()
                    .forEach(field ->
                            marks.computeIfAbsent(field, f -> new ArrayList<>()).add(mark));
        }
    }

    /** Null where an entry has no text. */
    public @Nullable List<TextPart> of(Document entry) {
        String best = null;
        String bestField = "";
        int most = -1;
        for (String field : Fields.TEXTS) {
            for (String text : entry.getValues(field)) {
                int fits = fits(field, text);
                if (fits > most) {
                    best = text;
                    bestField = field;
                    most = fits;
                }
            }
        }
        return best == null ? null : excerpt(bestField, best);
    }

    /** How many of those that are looked for a text has. */
    private int fits(String field, String text) {
        Set<Predicate<String>> fitting = new HashSet<>();
        for (Word word : Words.of(text)) {
            marks.getOrDefault(field, List.of()).stream()
                    .filter(mark -> mark.test(word.term()))
                    .forEach(fitting::add);
        }
        return fitting.size();
    }

    private boolean isMarked(String field, Word word) {
        return marks.getOrDefault(field, List.of()).stream().anyMatch(mark -> mark.test(word.term()));
    }

    private List<TextPart> excerpt(String field, String text) {
        List<Word> words = Words.of(text);
        int first = words.stream()
                .filter(word -> isMarked(field, word))
                .mapToInt(Word::from)
                .findFirst()
                .orElse(0);
        int begin = text.length() <= LENGTH || first <= BEFORE ? 0 : startOfWord(words, first - BEFORE);
        int end = text.length() - begin <= LENGTH ? text.length() : endOfWord(words, begin, begin + LENGTH);
        List<TextPart> parts = new ArrayList<>();
        int at = begin;
        String before = begin > 0 ? "…" : "";
        for (Word word : words) {
            if (word.from() >= at && word.to() <= end && isMarked(field, word)) {
                add(parts, before + text.substring(at, word.from()), false);
                add(parts, text.substring(word.from(), word.to()), true);
                before = "";
                at = word.to();
            }
        }
        add(parts, before + text.substring(at, end) + (end < text.length() ? "…" : ""), false);
        return parts;
    }

    private static int startOfWord(List<Word> words, int from) {
        return words.stream()
                .mapToInt(Word::from)
                .filter(start -> start >= from)
                .findFirst()
                .orElse(0);
    }

    private static int endOfWord(List<Word> words, int begin, int to) {
        return words.stream()
                .mapToInt(Word::to)
                .filter(end -> end > begin && end <= to)
                .max()
                .orElseGet(() -> words.stream()
                        .mapToInt(Word::to)
                        .filter(end -> end > begin)
                        .findFirst()
                        .orElse(begin));
    }

    private static void add(List<TextPart> parts, String text, boolean marked) {
        if (!text.isEmpty()) {
            parts.add(new TextPart(text, marked ? true : null));
        }
    }
}
