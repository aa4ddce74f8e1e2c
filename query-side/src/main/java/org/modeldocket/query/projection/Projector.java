package org.modeldocket.query.projection;

import java.util.List;

/**
 * Turns cases into the rows of one view. What it writes must follow from the {@link Touched#after()} of each release alone,
 * so that a rebuild gives the same rows; {@link Touched#before()} only saves writing what has not changed.
 */
public interface Projector {
    /**
     * Writes the rows of these releases, each named once. Runs inside the transaction of the view's generation; it may throw,
     * and then nothing of it is kept.
     */
    void write(List<Touched> touched);
}
