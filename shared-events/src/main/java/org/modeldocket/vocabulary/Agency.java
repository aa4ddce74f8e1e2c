package org.modeldocket.vocabulary;

import org.jspecify.annotations.Nullable;

/** A part of a government. The jurisdiction is absent where no source has named it; it is never guessed. */
public record Agency(Slug id, Line name, @Nullable Jurisdiction jurisdiction) {}
