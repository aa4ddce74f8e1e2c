package org.modeldocket.time;

/**
 * Why a part of a text is refused. It never leaves this package: {@link EdtfDate#parse} knows the whole text and turns it
 * into a {@link NotAnEdtfDate}, which is why it carries no stack trace.
 */
final class InvalidPart extends RuntimeException {
    private final String reason;

    InvalidPart(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
