package org.modeldocket.query.ui;

import java.time.Instant;

/**
 * The newest signed checkpoint of the transparency log, as its keeper says. A page shows it and checks nothing: that is for its
 * reader, with a program of their own.
 *
 * @param size how many facts it covers
 * @param root of the tree, base64
 * @param key the verifier key that it is signed under, as the C2SP signed note has it
 */
public record LogHead(String origin, long size, String root, Instant signedAt, String key) {
    private static final int SHORT = 16;

    /** The beginning of the root, enough to find it by. */
    public String shortRoot() {
        return root.substring(0, Math.min(SHORT, root.length())) + "…";
    }
}
