package org.modeldocket.vocabulary;

/** Why a model was submitted for review. */
public enum SubmissionBasis {
    VOLUNTARY,
    REQUIRED
}
