package org.modeldocket.vocabulary.text;

/** What a company calls a model. One line, at most {@value #MAX_LENGTH} UTF-16 units; else as a {@link ShortText}. */
public record ModelName(String value) {
    public static final int MAX_LENGTH = 500;

    /** @throws IllegalArgumentException saying what is wrong with {@code value} */
    public ModelName {
        AllowedCharacters.require(value, MAX_LENGTH, false);
    }

    @Override
    public String toString() {
        return value;
    }
}
