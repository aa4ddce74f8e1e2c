package org.modeldocket.stream;

/** Waits for threads. */
public final class EndOf {
    private EndOf() {}

    /** Returns once the thread has ended, whatever interrupts: what it holds must not be closed under it. */
    public static void thread(Thread thread) {
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
