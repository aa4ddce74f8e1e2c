package org.modeldocket.platform.load;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes that all requests together may hold in memory for one purpose. For any number of threads. */
public final class MemoryBudget {
    private final long most;
    private final AtomicLong used = new AtomicLong();

    /** @param most bytes, at least 1 */
    public MemoryBudget(long most) {
        this.most = most;
    }

    /** A part of the memory that this process may have. */
    static MemoryBudget ofHeap(int part) {
        return new MemoryBudget(Runtime.getRuntime().maxMemory() / part);
    }

    /** Takes bytes, whether they are left or not. */
    void take(long bytes) {
        used.addAndGet(bytes);
    }

    void giveBack(long bytes) {
        used.addAndGet(-bytes);
    }

    boolean isSpent() {
        return used.get() >= most;
    }

    long used() {
        return used.get();
    }
}
