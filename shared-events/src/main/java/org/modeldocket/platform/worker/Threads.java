package org.modeldocket.platform.worker;

/** Joins threads. */
public final class Threads {
    private Threads() {}

    /** Returns when the thread has ended, even if the caller is interrupted: the resources of a running thread must not be closed. */
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
