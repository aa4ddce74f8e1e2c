package org.modeldocket.command.log;

/** The record is not the one whose facts were signed: facts were altered or cut off. Nothing more may be signed. */
final class RecordMismatch extends RuntimeException {
    RecordMismatch(String message) {
        super(message);
    }
}
