package org.modeldocket.vocabulary;

/**
 * One line of text: a name, a title, a short quotation. Not blank, at most {@value #MAX_LENGTH} UTF-16 units, no control
 * character, well-formed Unicode.
 */
public record Line(String value) implements Comparable<Line> {
    public static final int MAX_LENGTH = 300;

    /** @throws IllegalArgumentException saying what is wrong with {@code value} */
    public Line {
        Characters.require(value, MAX_LENGTH, false);
    }

    @Override
    public int compareTo(Line other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
