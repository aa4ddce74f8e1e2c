package org.modeldocket.query.projection;

import java.time.LocalDate;
import org.modeldocket.query.bitemporal.AsOf;

/**
 * The moment at which one question reads a view.
 *
 * @param generation the number of the generation that was live before the view was read
 * @param asOf what the answer says of it
 * @param day by whose end something must have happened
 * @param disorders how often the view took in a fact that stands before one that it held. What it said of a past position is
 *     the same ever after unless this has changed
 */
public record At(int generation, AsOf asOf, LocalDate day, long disorders) {
    /** The position of the last fact that counts. */
    public long position() {
        return asOf.position();
    }
}
