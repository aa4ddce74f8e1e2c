package org.modeldocket.platform.launch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Ends the process at once when memory runs out, also where it was started without {@code -XX:+ExitOnOutOfMemoryError}.
 * A process that lost a thread to an {@link OutOfMemoryError} answers no more or answers wrongly; one that has ended is
 * started again by its supervisor, and the record loses nothing by it.
 *
 * <p>It sees an error that ends a thread, one that any code logs, alone or as a cause, and one given to {@link #check}. An
 * error that code catches and drops is not seen; the JVM's own option sees that too, so the documented ways to start set it.
 */
public final class OutOfMemoryExit {
    /** As with {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int CODE = 3;

    private static final int DEEPEST_CAUSE = 50;
    // Made beforehand: there may be no memory for it later.
    private static final byte[] MESSAGE =
            "MD-JVM-001 out of memory: the process exits with code 3\n".getBytes(StandardCharsets.UTF_8);
    private static final FileOutputStream CONSOLE = new FileOutputStream(FileDescriptor.err);

    private final IntConsumer exit;

    OutOfMemoryExit(IntConsumer exit) {
        this.exit = exit;
    }

    /** Watches all threads and everything that is logged from now on. May be called again, as after logging was set up anew. */
    public static void install() {
        OutOfMemoryExit watch = new OutOfMemoryExit(Runtime.getRuntime()::halt);
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        if (!(before instanceof Uncaught)) {
            Thread.setDefaultUncaughtExceptionHandler(new Uncaught(watch, before));
        }
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging
                && logging.getTurboFilterList().stream().noneMatch(Logged.class::isInstance)) {
            logging.addTurboFilter(new Logged(watch));
        }
    }

    /** Ends the process where this failure, or one of its causes, is that memory ran out. Code that keeps failures to itself calls it. */
    public static void check(@Nullable Throwable failure) {
        new OutOfMemoryExit(Runtime.getRuntime()::halt).see(failure);
    }

    void see(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof OutOfMemoryError) {
                say();
                exit.accept(CODE);
                return;
            }
            cause = cause.getCause();
        }
    }

    private static void say() {
        try {
            CONSOLE.write(MESSAGE);
        } catch (IOException e) {
            // Nobody reads it; the exit code says the same.
        }
    }

    private record Uncaught(OutOfMemoryExit watch, Thread.@Nullable UncaughtExceptionHandler next)
            implements Thread.UncaughtExceptionHandler {
        @Override
        public void uncaughtException(Thread thread, Throwable failure) {
            watch.see(failure);
            if (next == null) {
                LoggerFactory.getLogger(OutOfMemoryExit.class)
                        .error("MD-JVM-002 thread {} ended with an error", thread.getName(), failure);
            } else {
                next.uncaughtException(thread, failure);
            }
        }
    }

    /** Asked before each line that is logged. */
    private static final class Logged extends TurboFilter {
        private final OutOfMemoryExit watch;

        Logged(OutOfMemoryExit watch) {
            this.watch = watch;
        }

        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                Logger logger,
                Level level,
                @Nullable String format,
                Object @Nullable [] parameters,
                @Nullable Throwable failure) {
            watch.see(failure);
            if (parameters != null
                    && parameters.length > 0
                    && parameters[parameters.length - 1] instanceof Throwable last) {
                watch.see(last);
            }
            return FilterReply.NEUTRAL;
        }
    }
}
