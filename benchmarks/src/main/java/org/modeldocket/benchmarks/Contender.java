package org.modeldocket.benchmarks;

/** A way to store facts. */
interface Contender extends AutoCloseable {
    String name();

    /** Returns when what the command brings is durable. */
    void send(Object command);

    /** The facts it holds. */
    long facts();

    /** Bytes on the disk. */
    long size();

    @Override
    void close();
}
