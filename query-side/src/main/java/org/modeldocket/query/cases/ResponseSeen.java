package org.modeldocket.query.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.When;
import org.modeldocket.vocabulary.Stance;

/** What the company answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResponseSeen(
        @Nullable String directiveId, Stance stance, String statement, When occurred, String factId) {}
