package org.modeldocket.query.views;

import java.time.Duration;

/**
 * How a node claims the projection.
 *
 * @param node names the node
 * @param timeout how old a claim must be for another node to take it over
 * @param batch the most facts in one transaction, which must take much less time than the timeout
 * @param shared whether there may be other nodes; without them nothing is claimed
 */
public record ClaimSettings(String node, Duration timeout, int batch, boolean shared) {
    /** The file of the views has one process at a time. */
    static final ClaimSettings ONE_PROCESS = new ClaimSettings("", Duration.ofSeconds(30), 5_000, false);

    /** For one of several nodes. */
    static ClaimSettings ofNode(String node) {
        return new ClaimSettings(node, Duration.ofSeconds(5), 2_000, true);
    }

    /** After what time without facts a claim is renewed. */
    public Duration extension() {
        return timeout.dividedBy(5);
    }
}
