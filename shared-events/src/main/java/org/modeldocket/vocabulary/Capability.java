package org.modeldocket.vocabulary;

import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.member.Derived;
import org.modeldocket.vocabulary.text.ShortText;

/** What a model was found able to do. The name is as the source writes it; the id is the same for the same ability in every case. */
public record Capability(@Derived Slug id, ShortText name) {}
