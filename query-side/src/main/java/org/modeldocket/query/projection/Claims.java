package org.modeldocket.query.projection;

import java.time.Duration;
import java.util.UUID;

/**
 * How the processors of a node claim the views that they keep up to date.
 *
 * @param node who claims
 * @param timeout how old a claim must be for another node to take it over
 * @param batch the most facts in one transaction: the more, the seldomer a case is written while a view catches up; it must
 *     take much less time than the timeout
 * @param shared whether there may be other nodes
 */
record Claims(String node, Duration timeout, int batch, boolean shared) {
    /** The views' file has one process at a time, so that whoever opens it may take over every place at once. */
    static final Claims ONE_PROCESS =
            new Claims("the-process-that-holds-the-file", Duration.ofSeconds(30), 5_000, false);

    /** Those of a node that is new, and one of several. */
    static Claims ofOneOfSeveral() {
        return new Claims(UUID.randomUUID().toString(), Duration.ofSeconds(5), 1_000, true);
    }

    /** After what time without facts a claim is renewed. */
    Duration extension() {
        return timeout.dividedBy(5);
    }
}
