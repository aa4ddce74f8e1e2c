package org.modeldocket.query.search.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every text is understood as something, and what is left out is named. */
class SearchTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        gpt 5.6             | gpt 5.6*                  | ~~
        GPT-5.6 -preview    | gpt 5.6 -preview          | ~~
        "Foreign nationals" | "foreign nationals"       | ~~
        -"Closed beta" x    | -"closed beta" x*         | ~~
        agency:Commerce ban | agency:commerce ban*      | ~~
        quote:"may not" x   | quote:"may not" x*        | ~~
        Model:"GPT" "x"     | model:"gpt" "x"           | ~~
        begin* "x"          | begin* "x"                | ~~
        nofield:word "x"    | nofield word "x"          | ~~
        title: "x"          | title "x"                 | ~~
        "not closed         | "not closed"              | "
        a && ( b            | a b*                      | && (
        - x --y "" "z"      | x -y "z"                  | - ""
        """)
    void isUnderstood(String text, String understood, String ignored) {
        SearchText read = SearchText.parse(text);
        assertThat(read.understood()).isEqualTo(understood);
        assertThat(String.join(" ", read.ignored())).isEqualTo(ignored);
    }

    @Test
    void anExclusionAloneAsksForNothing() {
        assertThat(SearchText.parse("-x").asks()).isFalse();
        assertThat(SearchText.parse("-x y").asks()).isTrue();
        assertThat(SearchText.parse("\"").asks()).isFalse();
    }

    @Test
    void whatIsBlankOrTooLongIsRefused() {
        assertThatThrownBy(() -> SearchText.parse(" ")).hasMessageContaining("must not be blank");
        assertThatThrownBy(() -> SearchText.parse("x".repeat(301))).hasMessageContaining("300 is the most");
    }

    @Test
    void noTextFails() {
        Random random = new Random(15);
        String signs = "ab5.-\":* ()[]^~\\/é通\u0301\ud83d\ude00&|!+?";
        for (int i = 0; i < 5_000; i++) {
            String text = random.ints(1 + random.nextInt(40), 0, signs.length())
                    .collect(StringBuilder::new, (s, at) -> s.append(signs.charAt(at)), StringBuilder::append)
                    .toString();
            if (!text.isBlank()) {
                SearchText read = SearchText.parse(text);
                assertThat(read.clauses().size() + read.ignored().size())
                        .as(text)
                        .isPositive();
                assertThat(read.clauses()).hasSizeLessThanOrEqualTo(SearchText.MOST_CLAUSES);
            }
        }
    }
}
