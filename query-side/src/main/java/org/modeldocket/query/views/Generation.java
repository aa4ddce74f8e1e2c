package org.modeldocket.query.views;

/**
 * The tables of all questions as made from the record once, in a schema of their own: two generations never mix, and one is
 * dropped as a whole.
 *
 * @param number counts up from 1
 */
public record Generation(int number) {
    /** What its schema is called, and its rows in the catalogue. */
    public static final String NAME = "views";

    /** The name of its schema, which H2 keeps in capitals and PostgreSQL does not. */
    public String schema() {
        return NAME + "_" + number;
    }
}
