package org.modeldocket.query.registers;

import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.Slug;

/** A customer in one preview, which are decided about together. */
record CustomerOfPreview(Slug customer, PreviewId preview) {}
