package org.modeldocket.query.projecting;

import java.util.List;

/**
 * Turns cases into the rows of one view. What it writes must follow from the {@link Touched#after()} of each release alone,
 * so that a rebuild gives the same rows; {@link Touched#before()} only saves writing what has not changed.
 *
 * <p>Both methods run inside the transaction of the views. They may throw: then nothing of it is kept.
 */
public interface Projector {
    /** One of {@link Views}. */
    String name();

    /** Writes the rows of these releases, each named once. */
    void write(List<Touched> touched);

    /** Deletes all rows. */
    void clear();
}
