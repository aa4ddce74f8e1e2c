package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;

/**
 * A fact no longer counts, as if it had never been recorded. It stays readable for ever.
 *
 * @param targetFactId a statement, a correction (what stood before it stands again), or an added citation
 */
public record FactRetracted(
        FactId factId,
        @Nullable Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        FactId targetFactId,
        LongText reason)
        implements RecordKeeping {
    public FactRetracted {
        citations = Members.any("citations", citations);
    }
}
