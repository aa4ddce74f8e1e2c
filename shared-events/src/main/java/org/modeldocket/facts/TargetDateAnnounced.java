package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.Step;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;

/** Somebody named a day for a step to come. The fact is the announcement; the target may lie in the future. */
public record TargetDateAnnounced(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        Step step,
        PlannedDate target,
        Party announcedBy)
        implements ReleaseFact {
    public TargetDateAnnounced {
        citations = Members.any("citations", citations);
    }
}
