package org.modeldocket.casefile.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Customer;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.PreviewId;

/**
 * A customer of a preview, as last decided.
 *
 * @param agency who decided last, where a source names it
 * @param decided when the last decision fell
 * @param factIds every decision about this customer in this preview, in the order of the case
 */
public record CustomerState(
        PreviewId previewId,
        Customer customer,
        Status status,
        @Nullable Agency agency,
        Occurred decided,
        List<FactId> factIds) {
    /** What was decided last. */
    public enum Status {
        APPROVED,
        DENIED,
        REVOKED
    }
}
