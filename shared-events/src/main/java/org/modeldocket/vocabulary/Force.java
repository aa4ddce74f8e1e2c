package org.modeldocket.vocabulary;

/** How far a directive binds: offered, asked for, or ordered. */
public enum Force {
    VOLUNTARY,
    REQUESTED,
    BINDING
}
