package org.modeldocket.command.api.request.json;

/** The body is no JSON text in UTF-8. An answer, so without a stack trace. */
public final class MalformedJsonException extends RuntimeException {
    private final int line;
    private final int column;

    MalformedJsonException(String reason, int line, int column) {
        super(reason, null, false, false);
        this.line = line;
        this.column = column;
    }

    /** The line on which reading stopped, from 1; 0 where it never began. */
    public int line() {
        return line;
    }

    /** The column at which reading stopped, from 1; 0 where it never began. */
    public int column() {
        return column;
    }
}
