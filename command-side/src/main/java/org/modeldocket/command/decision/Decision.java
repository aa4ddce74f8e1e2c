package org.modeldocket.command.decision;

import org.modeldocket.facts.ReleaseFact;

/** What becomes of a fact that somebody wants recorded. */
public sealed interface Decision {
    /** It is recorded. */
    record Recorded(ReleaseFact fact) implements Decision {}

    /** The same command has recorded it before; nothing more is stored, and the first outcome stands. */
    record AlreadyRecorded() implements Decision {}

    /** It is not recorded. */
    record Refused(Refusal refusal) implements Decision {}
}
