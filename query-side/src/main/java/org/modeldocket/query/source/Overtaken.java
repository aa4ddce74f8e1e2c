package org.modeldocket.query.source;

/** Another node has read on in a partition that this one thought was its own. Nothing was stored. */
final class Overtaken extends RuntimeException {
    Overtaken(String message) {
        super(message);
    }
}
