package org.modeldocket.command.submission;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * Records what happened to a release, or to an organisation. One command serves every fact: the world has acted already, and the
 * record decides only whether the statement can be true beside those that it holds.
 *
 * @param releaseId the stream: a case, which a registration has opened, or that of an organisation, which its first fact opens
 * @param expectedSequences those at one of which the writer expects the stream to stand, or null when it does not matter
 */
public record RecordFact(
        ReleaseId releaseId, ReleaseFact fact, @Nullable Set<Long> expectedSequences) {}
