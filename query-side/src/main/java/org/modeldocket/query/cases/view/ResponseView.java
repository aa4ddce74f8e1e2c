package org.modeldocket.query.cases.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.vocabulary.Stance;

/** What the company answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResponseView(
        @Nullable String directiveId, Stance stance, String statement, DateView occurred, String factId) {}
