package org.modeldocket.query.projection;

/**
 * One making of a view from the record. Each rebuild makes another; all that belongs to one is in a schema of its own, so that
 * two never mix and one is dropped as a whole.
 *
 * @param number counts up from 1
 */
record Generation(String view, int number) {
    /** The name of its schema, which H2 keeps in capitals and PostgreSQL does not. */
    String schema() {
        return view + "_" + number;
    }
}
