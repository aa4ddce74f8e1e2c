package org.modeldocket.query.search.request;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.search.text.Words.Word;

/**
 * A part of what was asked for.
 *
 * @param field the one field to look in; null for all
 * @param excluded whether it must not be found
 * @param phrase whether its words must follow one another
 * @param prefix whether its last word may be the beginning of one
 * @param words one at least
 */
record Clause(@Nullable String field, boolean excluded, boolean phrase, boolean prefix, List<Word> words) {
    /** As one would write it. */
    String text() {
        String said = words.stream().map(Word::term).collect(Collectors.joining(" "));
        return (excluded ? "-" : "")
                + (field == null ? "" : field + ":")
                + (phrase || words.size() > 1 && field != null ? "\"" + said + "\"" : said)
                + (prefix ? "*" : "");
    }
}
