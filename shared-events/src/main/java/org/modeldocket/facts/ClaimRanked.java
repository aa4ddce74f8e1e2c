package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;

/**
 * A statement has this rank among the accounts of one happening, of which one counts. A later ranking of the same statement
 * replaces this one.
 *
 * @param targetFactId the statement as it was first recorded
 */
public record ClaimRanked(
        FactId factId,
        @Nullable Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        FactId targetFactId,
        ClaimRank rank,
        LongText reason)
        implements RecordKeeping {
    public ClaimRanked {
        citations = Members.any("citations", citations);
    }
}
