package org.modeldocket.query.projecting;

import java.util.Locale;

/**
 * One making of a view from the record. Each rebuild makes another; all that belongs to one is in a schema of its own, so that
 * two never mix and one is dropped as a whole.
 *
 * @param number counts up from 1
 */
record Generation(String view, int number) {
    /** The name of its schema. */
    String schema() {
        return view.toUpperCase(Locale.ROOT) + "_" + number;
    }
}
