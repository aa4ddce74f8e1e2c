package org.modeldocket.command.decision;

/** Carries a {@link Refusal} out of the command that it answers. Without a stack trace: it is an answer, not a failure. */
public final class RefusedException extends RuntimeException {
    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.rule().sentence() + ": " + refusal.reason(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
