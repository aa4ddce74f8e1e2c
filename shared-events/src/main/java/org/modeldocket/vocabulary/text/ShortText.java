package org.modeldocket.vocabulary.text;

/**
 * One line of text: a name, a title, a short quotation. Not blank, at most {@value #MAX_LENGTH} UTF-16 units, no control
 * character, well-formed Unicode.
 */
public record ShortText(String value) implements Comparable<ShortText> {
    public static final int MAX_LENGTH = 300;

    /** @throws IllegalArgumentException saying what is wrong with {@code value} */
    public ShortText {
        AllowedCharacters.require(value, MAX_LENGTH, false);
    }

    @Override
    public int compareTo(ShortText other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
