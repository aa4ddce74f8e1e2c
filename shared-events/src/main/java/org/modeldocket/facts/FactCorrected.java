package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;

/**
 * A statement is replaced by another, whole. The first stays readable for ever. A later correction of the same statement
 * replaces this one; one that is retracted gives way to what stood before it.
 *
 * @param targetFactId the statement as it was first recorded, never another correction
 * @param replacement a fact of the same type, under the id of the statement that it replaces
 */
public record FactCorrected(
        FactId factId,
        @Nullable Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        FactId targetFactId,
        ReleaseFact replacement,
        LongText reason)
        implements RecordKeeping {
    public FactCorrected {
        citations = Members.any("citations", citations);
        if (replacement instanceof RecordKeeping) {
            throw new IllegalArgumentException("replacement must be a statement about the release, not about a fact");
        }
        if (!replacement.factId().equals(targetFactId)) {
            throw new IllegalArgumentException("replacement has the id " + replacement.factId()
                    + "; it stands in the place, and under the id, of " + targetFactId);
        }
    }
}
