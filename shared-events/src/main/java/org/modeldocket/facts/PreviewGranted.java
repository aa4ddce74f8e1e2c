package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Causality;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.member.Derived;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;

/** A limited preview was allowed, to customers approved one by one or to all of a group. */
public record PreviewGranted(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        @Derived PreviewId previewId,
        Party grantedBy,
        List<Agency> agencies,
        boolean customerByCustomer,
        @Nullable PlannedDate plannedEnd)
        implements ReleaseFact {
    public PreviewGranted {
        citations = Members.any("citations", citations);
        agencies = Members.any("agencies", agencies);
    }

    @Override
    public Causality causality() {
        return Causality.beginning(previewId);
    }
}
