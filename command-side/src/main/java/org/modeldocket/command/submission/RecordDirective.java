package org.modeldocket.command.submission;

import java.util.SortedMap;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * Records one directive in the cases of several releases at once, in one atomic append: all or none. The facts share their
 * {@code directiveId} and differ in their fact ids. A release that already holds its fact is passed over, so that a repeat
 * completes what is missing.
 */
public record RecordDirective(SortedMap<ReleaseId, DirectiveIssued> facts) {
    public RecordDirective {
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("a directive covers at least one release");
        }
    }
}
