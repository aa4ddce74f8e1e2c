package org.modeldocket.query.difference;

/** How many there are, and how many of them last. */
public record Tally(int count, int open) {}
