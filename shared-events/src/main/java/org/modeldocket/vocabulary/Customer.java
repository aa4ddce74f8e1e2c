package org.modeldocket.vocabulary;

/** An organisation that was let into a preview, or refused. */
public record Customer(Slug id, Line name) {}
