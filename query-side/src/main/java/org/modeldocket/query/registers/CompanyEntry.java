package org.modeldocket.query.registers;

/** A company in the list; {@code releases} counts its cases. */
public record CompanyEntry(String id, String name, long releases) {}
