package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.member.NotEmpty;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * Somebody searched for the answer to a question and found none: a dated finding, which says nothing of other days or places.
 *
 * @param occurred the day of the search; follows from {@code searchedOn}, and has the same date
 * @param places where the search was made
 */
public record NothingFound(
        FactId factId,
        @Nullable Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        LongText question,
        @NotEmpty List<ShortText> places,
        EdtfDate searchedOn)
        implements ReleaseFact {
    /** @throws IllegalArgumentException when there is no place, or {@code occurred} is another date than {@code searchedOn} */
    public NothingFound {
        citations = Members.any("citations", citations);
        places = Members.some("places", places);
        occurred = occurred == null ? new Occurred(searchedOn, null) : occurred;
        if (!occurred.edtf().equals(searchedOn)) {
            throw new IllegalArgumentException(
                    "occurred must be " + searchedOn + ", as searchedOn says, or absent; it is " + occurred.edtf());
        }
    }

    @Override
    public boolean mayFollowWithdrawal() {
        return true;
    }
}
