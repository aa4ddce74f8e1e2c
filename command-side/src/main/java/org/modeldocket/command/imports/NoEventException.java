package org.modeldocket.command.imports;

/** A line says that it is a CloudEvent and is none that holds a fact. An answer, so without a stack trace. */
final class NoEventException extends RuntimeException {
    NoEventException(String reason) {
        super(reason, null, false, false);
    }
}
