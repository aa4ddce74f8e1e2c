package org.modeldocket.command.submission;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * Changes some members of what a statement says. The correction is made of what the statement says when the command is decided, so
 * that of two at the same time neither undoes the other.
 *
 * @param releaseId the stream of the statement
 * @param factId of the correction
 * @param targetFactId the statement, or a correction of it
 * @param correction makes the correction of what the statement says; what it throws is the outcome
 * @param expectedSequences those at one of which the writer expects the stream to stand, or null when it does not matter
 */
public record CorrectFact(
        ReleaseId releaseId,
        FactId factId,
        FactId targetFactId,
        Function<ReleaseFact, FactCorrected> correction,
        @Nullable Set<Long> expectedSequences) {}
