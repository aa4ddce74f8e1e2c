package org.modeldocket.casefile.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.CommitmentMade;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.text.LongText;

/** What the company gave its word for. */
public record Commitment(
        List<Agency> agencies,
        List<LongText> undertakings,
        @Nullable PlannedDate by,
        @Nullable DirectiveId directiveId,
        Occurred occurred,
        FactId factId) {
    public static Commitment of(CommitmentMade c) {
        return new Commitment(c.agencies(), c.undertakings(), c.by(), c.directiveId(), c.occurred(), c.factId());
    }
}
