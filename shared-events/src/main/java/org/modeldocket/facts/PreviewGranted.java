package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
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

/**
 * A limited preview was allowed, to customers approved one by one or to all of a group.
 *
 * @param audience for whom; empty where no source says
 */
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
        @Nullable PlannedDate plannedEnd,
        List<Audience> audience)
        implements ReleaseFact {
    public PreviewGranted {
        citations = Members.any("citations", citations);
        agencies = Members.any("agencies", agencies);
        audience = Members.set("audience", audience);
    }

    /** Whether the agency of that id granted it; one that a preview of the company names was only involved. */
    public boolean isGrantedBy(String agencyId) {
        return grantedBy == Party.GOVERNMENT
                && agencies.stream().anyMatch(agency -> agency.id().value().equals(agencyId));
    }

    @Override
    public Causality causality() {
        return Causality.beginning(previewId);
    }
}
