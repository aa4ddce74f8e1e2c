package org.modeldocket.platform.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs out of memory in a place of choice, and would then wait for ever. */
final class OutOfMemoryProgram {
    private static final Logger LOG = LoggerFactory.getLogger(OutOfMemoryProgram.class);

    /** Where memory runs out, and what becomes of the error. */
    enum Place {
        THREAD,
        VIRTUAL_THREAD,
        EXECUTOR,
        LOGGED,
        LOGGED_WITH_PARAMETERS,
        LOGGED_AS_A_CAUSE,
        LOGGED_BELOW_THE_LEVEL
    }

    private OutOfMemoryProgram() {}

    public static void main(String... arguments) throws InterruptedException {
        OutOfMemoryExit.install();
        switch (Place.valueOf(arguments[0])) {
            case THREAD -> Thread.ofPlatform().start(OutOfMemoryProgram::fill);
            case VIRTUAL_THREAD -> Thread.ofVirtual().start(OutOfMemoryProgram::fill);
            case EXECUTOR -> Executors.newSingleThreadExecutor().execute(OutOfMemoryProgram::fill);
            case LOGGED -> LOG.warn("failed", submitted());
            case LOGGED_WITH_PARAMETERS -> LOG.warn("failed {} {} {}", 1, 2, 3, submitted());
            case LOGGED_AS_A_CAUSE -> LOG.warn("failed", new IllegalStateException(submitted()));
            case LOGGED_BELOW_THE_LEVEL -> LOG.trace("failed", submitted());
        }
        new CountDownLatch(1).await();
    }

    /** A pool keeps the error in the task's result, where nobody may look. */
    private static Throwable submitted() throws InterruptedException {
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            pool.submit(OutOfMemoryProgram::fill).get();
            throw new IllegalStateException("memory did not run out");
        } catch (ExecutionException e) {
            return e;
        }
    }

    private static void fill() {
        List<long[]> all = new ArrayList<>();
        while (true) {
            all.add(new long[100_000]);
        }
    }
}
