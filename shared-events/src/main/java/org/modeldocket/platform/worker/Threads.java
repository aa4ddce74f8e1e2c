package org.modeldocket.platform.worker;

/** Waits for threads. */
public final class Threads {
    private Threads() {}

    /** Returns once the thread has ended, whatever interrupts: what it holds must not be closed under it. */
    public static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
