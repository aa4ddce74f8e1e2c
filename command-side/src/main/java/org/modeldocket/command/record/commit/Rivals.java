package org.modeldocket.command.record.commit;

/**
 * Whether other nodes are expected to store facts between two groups of this one. They are while they have done so lately: then a
 * group is stored behind theirs, or in a turn of its own where they append to the same releases.
 */
final class Rivals {
    /** For how many groups more others are expected, once they have stored facts. */
    private static final int STAY = 100;

    private int groups;
    private boolean contested;

    boolean expected() {
        return groups > 0;
    }

    /** Whether they are expected to append to the releases that this node appends to. */
    boolean contested() {
        return groups > 0 && contested;
    }

    /** Another group was stored, or is about to be. */
    void observe(boolean othersHaveStored) {
        groups = othersHaveStored ? STAY : Math.max(0, groups - 1);
    }

    void setContested(boolean contested) {
        this.contested = contested;
    }
}
