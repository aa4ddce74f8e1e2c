package org.modeldocket.query.registers;

import org.modeldocket.vocabulary.PreviewId;
import org.modeldocket.vocabulary.Slug;

/** A customer in one preview, which are decided about together. */
record CustomerOfPreview(Slug customer, PreviewId preview) {}
