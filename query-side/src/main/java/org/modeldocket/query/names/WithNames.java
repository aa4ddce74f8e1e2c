package org.modeldocket.query.names;

/** A part of an answer in which organisations are called by their names. */
public interface WithNames<T> {
    /** The same with the names of its moment. */
    T with(Names names);
}
