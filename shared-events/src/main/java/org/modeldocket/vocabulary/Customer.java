package org.modeldocket.vocabulary;

import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.member.Derived;
import org.modeldocket.vocabulary.text.ShortText;

/** An organisation that was let into a preview, or refused. */
public record Customer(@Derived Slug id, ShortText name) {}
