package org.modeldocket.casefile.state;

import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.CourtRuled;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.legal.CourtOutcome;

/** What a court decided. */
public record Ruling(
        CourtOutcome outcome,
        @Nullable DirectiveId directiveId,
        @Nullable Slug legalBasisId,
        Occurred occurred,
        FactId factId) {
    public static Ruling of(CourtRuled r) {
        return new Ruling(r.outcome(), r.directiveId(), r.legalBasisId(), r.occurred(), r.factId());
    }
}
