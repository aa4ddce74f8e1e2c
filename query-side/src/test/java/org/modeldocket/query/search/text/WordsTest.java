package org.modeldocket.query.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.query.search.text.Words.Word;

/** How names are cut into words, whichever way they are written. */
class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GPT-5.6                     | gpt 5.6
        gpt 5.6                     | gpt 5.6
        GPT\u20115.6                | gpt 5.6
        GPT5.6                      | gpt 5.6
        GPT-4o                      | gpt 4o
        GPT-4.0                     | gpt 4.0
        Claude-3.5-Sonnet           | claude 3.5 sonnet
        Llama-3.1-405B              | llama 3.1 405b
        llama3.1                    | llama 3.1
        o3-mini                     | o3 mini
        Qwen2.5-VL                  | qwen 2.5 vl
        Fable 5                     | fable 5
        8x7B                        | 8x7b
        4.1mini                     | 4.1 mini
        release v1.0.               | release v1.0
        通义千问2.5                   | 通 义 千 问 2.5
        Яндекс ЁЛКА                 | яндекс елка
        İSTANBUL Yapı ı             | istanbul yapi i
        Große Ærø Łódź              | grosse aero lodz
        Cre\u0301me bru\u00adle\u0301e | creme brulee
        Ｇemini ２                   | gemini 2
        ...                         | ''
        """)
    void wordsOf(String text, String words) {
        assertThat(String.join(" ", Words.of(text).stream().map(Word::term).toList()))
                .isEqualTo(words);
    }

    @Test
    void aWordSaysWhereItStands() {
        assertThat(Words.of("a Qwen2.5-é"))
                .containsExactly(
                        new Word("a", 0, 1, false),
                        new Word("qwen", 2, 6, false),
                        new Word("2.5", 6, 9, false),
                        new Word("e", 10, 11, false));
        assertThat(Words.of("\ud83d\ude00x")).isEqualTo(List.of(new Word("x", 2, 3, false)));
    }

    @Test
    void aVeryLongWordIsCutOff() {
        assertThat(Words.of("x".repeat(70_000)).getFirst().term()).hasSize(Words.LONGEST);
    }
}
