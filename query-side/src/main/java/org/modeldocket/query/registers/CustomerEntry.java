package org.modeldocket.query.registers;

/** A customer in the list; {@code decisions} counts the previews in which it was decided about. */
public record CustomerEntry(String id, String name, long decisions) {}
