package org.modeldocket.vocabulary;

/**
 * What a release was put through, in the order of a release's life. Derived from its facts, never entered. A directive is
 * counted by its {@link Force}.
 */
public enum Treatment {
    REVIEW,
    DIRECTIVE_VOLUNTARY,
    DIRECTIVE_REQUESTED,
    DIRECTIVE_BINDING,
    /** An agency refused the release. */
    REFUSAL,
    SUSPENSION,
    /** Access for some while a suspension goes on for the others. */
    RESTRICTED_ACCESS,
    PREVIEW,
    GENERAL_RELEASE,
    WITHDRAWAL;

    /** Whether it is a directive. */
    public boolean directive() {
        return this == DIRECTIVE_VOLUNTARY || this == DIRECTIVE_REQUESTED || this == DIRECTIVE_BINDING;
    }

    /** The treatment that a directive of this force is. */
    public static Treatment directive(Force force) {
        return switch (force) {
            case VOLUNTARY -> DIRECTIVE_VOLUNTARY;
            case REQUESTED -> DIRECTIVE_REQUESTED;
            case BINDING -> DIRECTIVE_BINDING;
        };
    }
}
