package org.modeldocket.vocabulary.text;

/**
 * Text of several lines: a reason, a statement, a summary, a note. Not blank, at most {@value #MAX_LENGTH} UTF-16 units,
 * no control character but line feed and tab, well-formed Unicode.
 */
public record LongText(String value) {
    public static final int MAX_LENGTH = 4_000;

    /** @throws IllegalArgumentException saying what is wrong with {@code value} */
    public LongText {
        AllowedCharacters.require(value, MAX_LENGTH, true);
    }

    @Override
    public String toString() {
        return value;
    }
}
