package org.modeldocket.query.pages;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.AsOf;

/**
 * What a page stands for: the record as it is, up to a position.
 *
 * @param recordedAt when the last of its facts was stored, in words; null where there is none
 * @param day the day of it, by the record clock; the first day of all where there is none
 */
record Moment(long position, @Nullable String recordedAt, LocalDate day) {
    static Moment of(AsOf asOf, DateWords dates) {
        return asOf.recordedAt() == null
                ? new Moment(asOf.position(), null, LocalDate.EPOCH)
                : new Moment(
                        asOf.position(),
                        dates.moment(asOf.recordedAt()),
                        LocalDate.ofInstant(asOf.recordedAt(), ZoneOffset.UTC));
    }
}
