package org.modeldocket.command.aggregate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.ReleaseId;

/**
 * Records what happened to a release. One command serves every fact: the world has acted already, and the record decides only
 * whether the statement can be true beside those that it holds.
 *
 * @param expectedSequence the sequence at which the writer saw the case, or null when it does not matter
 */
public record RecordFact(
        @TargetAggregateIdentifier ReleaseId releaseId,
        ReleaseFact fact,
        @Nullable Long expectedSequence) {}
