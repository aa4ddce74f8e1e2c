package org.modeldocket.casefile.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.LicenceDecided;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.legal.LicenceDecision;
import org.modeldocket.vocabulary.text.LongText;

/** What was decided about a licence. */
public record Licence(
        DirectiveId directiveId,
        LicenceDecision decision,
        List<Audience> audience,
        @Nullable LongText conditions,
        Occurred occurred,
        FactId factId) {
    public static Licence of(LicenceDecided l) {
        return new Licence(l.directiveId(), l.decision(), l.audience(), l.conditions(), l.occurred(), l.factId());
    }
}
