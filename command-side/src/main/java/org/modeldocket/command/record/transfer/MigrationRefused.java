package org.modeldocket.command.record.transfer;

/** The record is not moved, or not finished, for a reason that its user can do something about. */
final class MigrationRefused extends RuntimeException {
    MigrationRefused(String message) {
        super(message, null, false, false);
    }
}
