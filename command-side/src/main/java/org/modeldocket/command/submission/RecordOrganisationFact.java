package org.modeldocket.command.submission;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * Records what happened to an organisation, in its own stream, which the first fact opens.
 *
 * @param stream that of the organisation
 * @param expectedSequences those at one of which the writer expects the stream to stand, or null when it does not matter
 */
public record RecordOrganisationFact(
        ReleaseId stream, ReleaseFact fact, @Nullable Set<Long> expectedSequences) {}
