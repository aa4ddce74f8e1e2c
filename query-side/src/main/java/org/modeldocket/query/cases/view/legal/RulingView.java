package org.modeldocket.query.cases.view.legal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.vocabulary.legal.CourtOutcome;

/** What a court decided. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RulingView(
        CourtOutcome outcome,
        @Nullable String directiveId,
        @Nullable String legalBasisId,
        DateView occurred,
        String factId) {}
