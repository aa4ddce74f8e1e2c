package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Causality;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;

/** A preview's planned end was moved. */
public record PreviewExtended(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        PreviewId previewId,
        PlannedDate plannedEnd)
        implements ReleaseFact {
    public PreviewExtended {
        citations = Members.any("citations", citations);
    }

    @Override
    public Causality causality() {
        return Causality.changing(previewId);
    }
}
