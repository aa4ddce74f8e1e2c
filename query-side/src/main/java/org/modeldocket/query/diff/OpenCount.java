package org.modeldocket.query.diff;

/** How many there are, and how many of them last. */
public record OpenCount(int count, int open) {}
