package org.modeldocket.vocabulary;

/** The step that a target date was named for. */
public enum Step {
    PREVIEW,
    GENERAL_RELEASE
}
