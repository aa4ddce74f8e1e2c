package org.modeldocket.command.record.transfer;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Tells on the console how far a long step has come: at its end, and every two seconds before. */
final class ConsoleProgress {
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final PrintWriter out;
    private String step = "";
    private long first;
    private long total;
    private long begun;
    private long printed;
    private long reached;

    ConsoleProgress(PrintWriter out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /**
     * @param from facts that are done already
     * @param of facts there are
     */
    void begin(String what, long from, long of) {
        step = what;
        first = from;
        reached = from;
        total = of;
        begun = System.nanoTime();
        printed = begun;
    }

    void at(long facts) {
        reached = facts;
        long now = System.nanoTime();
        if (now - printed >= PAUSE_NANOS) {
            printed = now;
            double rate = rate(now);
            say(String.format(
                    Locale.ROOT,
                    "%s: %,d of %,d facts, %,.0f a second, about %,.0f s left",
                    step,
                    facts,
                    total,
                    rate,
                    (total - facts) / rate));
        }
    }

    void end() {
        long now = System.nanoTime();
        say(String.format(
                Locale.ROOT,
                "%s: %,d facts in %.1f s, %,.0f a second",
                step,
                reached - first,
                (now - begun) / NANOS,
                rate(now)));
    }

    private double rate(long now) {
        return (reached - first) * NANOS / Math.max(1, now - begun);
    }
}
