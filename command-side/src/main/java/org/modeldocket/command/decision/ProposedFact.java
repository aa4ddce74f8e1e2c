package org.modeldocket.command.decision;

import java.util.function.Function;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.FactId;

/**
 * A fact that is to enter a stream after others.
 *
 * @param derived whether its id follows from what was sent, so that the id alone says that it was sent before
 * @param opens whether it may be the first of its stream
 * @param fact makes the fact of what the stream holds then; a {@link RefusedException} is its outcome
 */
public record ProposedFact(FactId factId, boolean derived, boolean opens, Function<DecisionState, ReleaseFact> fact) {}
