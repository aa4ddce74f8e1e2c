package org.modeldocket.vocabulary;

import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.member.Derived;
import org.modeldocket.vocabulary.text.ShortText;

/** A company that releases models. The name is as the source writes it; the id is what the record counts by. */
public record Company(@Derived Slug id, ShortText name) {}
