package org.modeldocket.query.difference;

/** How many there are, and how many of them last. */
public record Tally(int count, int open) {
    Tally plus(boolean another) {
        return new Tally(count + 1, open + (another ? 1 : 0));
    }
}
