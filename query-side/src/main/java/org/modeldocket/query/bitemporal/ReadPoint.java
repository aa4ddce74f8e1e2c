package org.modeldocket.query.bitemporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

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

    /** The last day whose end counts: the one asked about, else the one on which the record's newest entry was made, in UTC. */
    public LocalDate lastDay() {
        Instant recordedAt = asOf.recordedAt();
        return asOf.validAt() != null || recordedAt == null ? day : LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
    }
}
