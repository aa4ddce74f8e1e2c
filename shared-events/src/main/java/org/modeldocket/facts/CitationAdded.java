package org.modeldocket.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;

/**
 * A statement has one more source.
 *
 * @param citations further sources that say so of the added one; commonly none, since the added one speaks for itself
 * @param targetFactId the statement as it was first recorded
 */
public record CitationAdded(
        FactId factId,
        @Nullable Occurred occurred,
        List<Citation> citations,
        @Nullable LongText note,
        FactId targetFactId,
        Citation citation)
        implements RecordKeeping {
    public CitationAdded {
        citations = Members.any("citations", citations);
    }
}
