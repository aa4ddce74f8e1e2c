package org.modeldocket.command.clock;

/** The clock has jumped, so that nothing is recorded until somebody confirms it or it returns. Nothing was stored. */
public final class ClockNotTrusted extends RuntimeException {
    ClockNotTrusted(ClockJump jump) {
        super("nothing is recorded, since this machine's clock jumped from about " + jump.expected() + " to "
                + jump.shown() + "; an administrator confirms the clock, or sets it right");
    }
}
