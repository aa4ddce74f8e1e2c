package org.modeldocket.query.projection;

import org.modeldocket.query.projection.claim.ClaimLostException;
import org.modeldocket.query.views.Checkpoint;
import org.modeldocket.query.views.ClaimSettings;

/** Locks the checkpoint until the transaction at hand ends. On shared tables, only the node that has claimed them gets it. */
final class CheckpointLock {
    private final Checkpoint checkpoint;
    private final ClaimSettings claims;

    CheckpointLock(Checkpoint checkpoint, ClaimSettings claims) {
        this.checkpoint = checkpoint;
        this.claims = claims;
    }

    /**
     * Locks it where this node left it.
     *
     * @throws ClaimLostException when another node has moved it, or writes
     */
    Checkpoint.State at(long position) {
        Checkpoint.State held = locked();
        if (held.position() != position) {
            throw new ClaimLostException("the views are at position " + held.position() + ", not at " + position);
        }
        return held;
    }

    /**
     * Locks it, wherever it is, and renews the claim.
     *
     * @throws ClaimLostException when another node writes
     */
    void renew() {
        locked();
        if (claims.shared()) {
            checkpoint.claim(claims.node(), claims.timeout());
        }
    }

    private Checkpoint.State locked() {
        Checkpoint.State held = checkpoint.lock();
        if (claims.shared() && !claims.node().equals(held.owner())) {
            throw new ClaimLostException("another node writes the views: " + held.owner());
        }
        return held;
    }
}
