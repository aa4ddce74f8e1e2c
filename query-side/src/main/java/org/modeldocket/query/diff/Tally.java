package org.modeldocket.query.diff;

/** How many there are, and how many of them last. */
public record Tally(int count, int open) {}
