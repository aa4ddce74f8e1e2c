package org.modeldocket.query.bitemporal;

import java.time.LocalDate;

/**
 * The moment at which a question is answered.
 *
 * @param generation the number of the generation that was live before it was read
 * @param asOf what the answer says of it
 * @param day by whose end something must have happened
 * @param outOfOrderCount how many batches applied a fact that stands before one applied earlier. What the tables say of a past
 *     position is the same ever after unless this has changed
 */
public record ReadPoint(int generation, AsOf asOf, LocalDate day, long outOfOrderCount) {
    /** The position of the last fact that counts. */
    public long position() {
        return asOf.position();
    }
}
