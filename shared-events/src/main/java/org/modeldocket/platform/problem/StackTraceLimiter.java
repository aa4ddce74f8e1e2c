package org.modeldocket.platform.problem;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Decides which failures are logged with their stack trace: one a minute of each kind. A kind is the exception's type and the
 * line that threw it. Further failures cost one line of logging each.
 */
public final class StackTraceLimiter {
    private static final long BETWEEN = TimeUnit.MINUTES.toNanos(1);
    private static final int MOST_KINDS = 500;
    private static final int MOST_LENGTH = 300;
    private static final Map<String, Long> LOGGED_AT = new ConcurrentHashMap<>();

    private StackTraceLimiter() {}

    /** The failure itself when its stack trace is due; null when one of its kind was logged within the last minute. */
    public static @Nullable Throwable oncePerMinute(Throwable failure) {
        if (LOGGED_AT.size() >= MOST_KINDS) {
            LOGGED_AT.clear();
        }
        long now = System.nanoTime();
        Long due = LOGGED_AT.merge(kind(failure), now, (before, next) -> next - before >= BETWEEN ? next : before);
        return due == now ? failure : null;
    }

    /** The failure in one line: its type and message, 300 characters at most. */
    public static String inOneLine(Throwable failure) {
        String text = failure.toString().replaceAll("\\s+", " ");
        return text.length() <= MOST_LENGTH ? text : text.substring(0, MOST_LENGTH) + "…";
    }

    private static String kind(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        return failure.getClass().getName() + (frames.length == 0 ? "" : frames[0]);
    }
}
