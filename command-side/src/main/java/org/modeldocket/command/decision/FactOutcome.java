package org.modeldocket.command.decision;

import java.util.List;
import org.modeldocket.facts.ReleaseFact;

/** What became of a {@link ProposedFact}. */
public sealed interface FactOutcome {
    /** What is recorded for it: mostly the fact itself. */
    record Recorded(List<ReleaseFact> facts) implements FactOutcome {}

    /** The stream holds it already, or all that it adds. */
    record Repeated() implements FactOutcome {}

    /** It breaks a rule. */
    record Refused(Refusal refusal) implements FactOutcome {}

    /** Nothing has opened its stream. */
    record Unregistered() implements FactOutcome {}

    /** No fact could be made of it. */
    record Unreadable(RuntimeException failure) implements FactOutcome {}
}
