package org.modeldocket.casefile;

import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.DirectiveId;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Prose;
import org.modeldocket.vocabulary.Stance;

/** What the company answered. */
public record Response(
        @Nullable DirectiveId directiveId, Stance stance, Prose statement, Occurred occurred, FactId factId) {}
