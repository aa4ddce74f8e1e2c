package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;

/**
 * A retracted fact counts again.
 *
 * @param targetFactId the fact that was retracted, not the retraction
 */
public record FactReinstated(
        FactId factId,
        @Nullable Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        FactId targetFactId,
        LongText reason)
        implements RecordKeeping {
    public FactReinstated {
        citations = Members.any("citations", citations);
    }
}
