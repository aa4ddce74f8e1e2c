package org.modeldocket.query.search.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Cuts text into folded words so that the spellings of a model's name agree. {@code GPT-5.6}, {@code gpt 5.6} and {@code GPT5.6}
 * are {@code gpt}, {@code 5.6}; {@code Qwen2.5-VL} is {@code qwen}, {@code 2.5}, {@code vl}; {@code o3}, {@code 4o} and
 * {@code 405B} stay whole. A dot between digits belongs to the number. Of scripts without spaces (Han, Hiragana, Katakana), each
 * character is a word.
 */
public final class Words {
    /** The longest word that is kept whole; what follows is cut off. */
    static final int LONGEST = 255;

    /** From how many letters on a number behind letters, or letters behind a number, are words of their own. */
    private static final int LETTERS_BEFORE = 2;

    private static final int LETTERS_BEHIND = 3;

    /**
     * A word of a text.
     *
     * @param term as folded
     * @param from where it begins in the text, in UTF-16 units
     * @param to behind its end
     * @param ideograph whether it is one character of a script without spaces
     */
    public record Word(String term, int from, int to, boolean ideograph) {}

    private final List<Word> words = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private int[] starts = new int[32];
    private int[] ends = new int[32];

    private Words() {}

    public static List<Word> of(String text) {
        Words all = new Words();
        all.read(text);
        return all.words;
    }

    /** The words of a text without what is between them: a whole name. */
    public static String whole(String text) {
        return of(text).stream().map(Word::term).collect(Collectors.joining());
    }

    private void read(String text) {
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            String folded = Folding.of(c);
            if (isIdeograph(c)) {
                cut();
                words.add(new Word(folded, at, next, true));
            } else if (!folded.equals(Folding.SEPARATOR)) {
                append(folded, at, next);
            } else if (c == '.' && endsInDigit() && next < text.length() && isDigit(text.charAt(next))) {
                append(".", at, next);
            } else {
                cut();
            }
            at = next;
        }
        cut();
    }

    private static boolean isIdeograph(int c) {
        if (c < 0x2e80) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }

    private void append(String folded, int from, int to) {
        for (int i = 0; i < folded.length(); i++) {
            if (run.length() == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
                ends = Arrays.copyOf(ends, 2 * ends.length);
            }
            starts[run.length()] = from;
            ends[run.length()] = to;
            run.append(folded.charAt(i));
        }
    }

    private boolean endsInDigit() {
        return !run.isEmpty() && isDigit(run.charAt(run.length() - 1));
    }

    private static boolean isDigit(char c) {
        return Character.isDigit(c);
    }

    /** Cuts what was read since the last separator into words. */
    private void cut() {
        int begin = 0;
        int sort = 0;
        for (int i = 1; i < run.length(); i++) {
            boolean digits = isOfNumber(run.charAt(i));
            if (digits == isOfNumber(run.charAt(i - 1))) {
                continue;
            }
            int end = i;
            while (end < run.length() && isOfNumber(run.charAt(end)) == digits) {
                end++;
            }
            if (digits ? i - sort >= LETTERS_BEFORE : end - i >= LETTERS_BEHIND) {
                add(begin, i);
                begin = i;
            }
            sort = i;
        }
        add(begin, run.length());
        run.setLength(0);
    }

    private static boolean isOfNumber(char c) {
        return c == '.' || isDigit(c);
    }

    private void add(int from, int to) {
        if (from < to) {
            int end = Math.min(to, from + LONGEST);
            words.add(new Word(run.substring(from, end), starts[from], ends[to - 1], false));
        }
    }
}
