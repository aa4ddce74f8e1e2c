package org.modeldocket.command.decision;

/** What becomes of a statement that says, apart from its sources, what its stream holds under another id. */
public enum OnRepeat {
    /** What becomes of it when it is sent alone: the rules decide. */
    REFUSE,
    /** Its sources are added to the statement that is recorded. */
    CITE,
    /** It is recorded as another account of the same happening. */
    ACCOUNT
}
