package org.modeldocket.benchmarks;

import java.nio.file.Path;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** A way to store facts, behind the same commands, the same aggregate and the same cache. */
interface Contender extends AutoCloseable {
    String name();

    CommandGateway gateway();

    /** The facts it holds. */
    long facts();

    Path file();

    @Override
    void close();
}
