package org.modeldocket.command.imports.csv;

/** A file is no table that its mapping fits. An answer, so without a stack trace. */
public final class UnreadableTable extends RuntimeException {
    UnreadableTable(String reason) {
        super(reason, null, false, false);
    }
}
