package org.modeldocket.vocabulary;

/** A company that releases models. The name is as the source writes it; the id is what the record counts by. */
public record Company(Slug id, Line name) {}
