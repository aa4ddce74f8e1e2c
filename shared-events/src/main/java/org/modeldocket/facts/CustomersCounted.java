package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Causality;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;

/**
 * A source said how many organisations are in a preview, without naming them one by one.
 *
 * @param atLeast how many they are at least, from 1
 * @param atMost how many they are at most, not less than {@code atLeast}; absent where the source sets no upper bound
 * @param listPublished whether a list of them is public
 */
public record CustomersCounted(
        FactId factId,
        Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        @Nullable FactId sameHappeningAs,
        PreviewId previewId,
        Integer atLeast,
        @Nullable Integer atMost,
        boolean listPublished)
        implements ReleaseFact {
    /** @throws IllegalArgumentException when a number is less than 1, or {@code atMost} less than {@code atLeast} */
    public CustomersCounted {
        citations = Members.any("citations", citations);
        if (atLeast < 1) {
            throw new IllegalArgumentException("atLeast must be 1 or more; it is " + atLeast);
        }
        if (atMost != null && atMost < atLeast) {
            throw new IllegalArgumentException("atMost is " + atMost + ", less than atLeast, which is " + atLeast);
        }
    }

    @Override
    public Causality causality() {
        return Causality.within(previewId);
    }
}
