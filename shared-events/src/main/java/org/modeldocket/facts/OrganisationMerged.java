package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.organisation.MergerKind;
import org.modeldocket.vocabulary.text.LongText;

/**
 * One organisation became, or always was, another one. Its address leads on to that.
 *
 * @param into the id of the other, which is of the same kind
 */
public record OrganisationMerged(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        Slug into,
        MergerKind as)
        implements OrganisationFact {
    public OrganisationMerged {
        citations = Members.any("citations", citations);
    }
}
