package org.modeldocket.casefile.state;

import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.CompanyResponded;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Stance;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.text.LongText;

/** What the company answered. */
public record Response(
        @Nullable DirectiveId directiveId, Stance stance, LongText statement, Occurred occurred, FactId factId) {
    public static Response of(CompanyResponded r) {
        return new Response(r.directiveId(), r.stance(), r.statement(), r.occurred(), r.factId());
    }
}
