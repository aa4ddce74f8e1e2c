package org.modeldocket.command.imports.client;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Tells how far an import is: as a bar where somebody watches, else in a line every five seconds. */
final class ImportProgress {
    private static final int WIDTH = 30;
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final PrintWriter out;
    private final boolean watched;
    private long printed = System.nanoTime();

    /** @param watched whether the output is a terminal */
    ImportProgress(PrintWriter out, boolean watched) {
        this.out = out;
        this.watched = watched;
    }

    void at(JsonNode report) {
        if (watched) {
            out.print("\r" + bar(report));
        } else if (System.nanoTime() - printed >= PAUSE_NANOS) {
            printed = System.nanoTime();
            out.println(counts(report));
        }
        out.flush();
    }

    void end(JsonNode report) {
        if (watched) {
            out.println("\r" + bar(report));
        }
        out.println(counts(report));
        for (JsonNode rule : report.path("refusals")) {
            out.println("  " + rule.path("rule").asString() + ": "
                    + rule.path("count").asLong());
        }
        out.flush();
    }

    private static String bar(JsonNode report) {
        long all = Math.max(1, report.path("bytes").asLong());
        double share = (double) report.path("bytesRead").asLong() / all;
        int full = (int) (share * WIDTH);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%, %,d lines",
                "#".repeat(full),
                "-".repeat(WIDTH - full),
                100 * share,
                report.path("lines").asLong());
    }

    private static String counts(JsonNode report) {
        return String.format(
                Locale.ROOT,
                "%s%,d lines: %,d recorded, %,d repeated, %,d refused, %,d quarantined%s",
                report.path("dryRun").asBoolean() ? "dry run, " : "",
                report.path("lines").asLong(),
                report.path("recorded").asLong(),
                report.path("repeated").asLong(),
                report.path("refused").asLong(),
                report.path("quarantined").asLong(),
                report.path("waiting").asLong() > 0
                        ? String.format(
                                Locale.ROOT,
                                ", %,d waiting",
                                report.path("waiting").asLong())
                        : "");
    }
}
