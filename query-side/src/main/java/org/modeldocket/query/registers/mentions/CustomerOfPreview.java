package org.modeldocket.query.registers.mentions;

import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.Slug;

/** A customer in one preview, which are decided about together. */
public record CustomerOfPreview(Slug customer, PreviewId preview) {}
