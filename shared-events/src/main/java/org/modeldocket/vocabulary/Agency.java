package org.modeldocket.vocabulary;

import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.member.Derived;
import org.modeldocket.vocabulary.text.ShortText;

/** A part of a government. The jurisdiction is absent where no source has named it; it is never guessed. */
public record Agency(
        @Derived Slug id, ShortText name, @Nullable Jurisdiction jurisdiction) {}
