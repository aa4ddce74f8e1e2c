package org.modeldocket.query.bitemporal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.ValidTimeSlices;
import org.modeldocket.platform.web.QueryParameters;

/**
 * A point on both clocks: which day of the world, as known at which point of the record.
 *
 * @param validAt null for all that is recorded, without regard to when it happened
 * @param knownAt null for the newest position of the view
 */
@QueryParameters({"validAt", "knownAt"})
public record BitemporalPoint(
        @Nullable ValidAt validAt, @Nullable KnownAt knownAt) {
    /** Now, on both clocks. */
    public static final BitemporalPoint NOW = new BitemporalPoint(null, null);

    /** The day by whose end something must have happened. */
    public LocalDate day() {
        return validAt == null ? ValidTimeSlices.END_OF_TIME : validAt.until();
    }

    /** Whether it asks about now. */
    public boolean isNow() {
        return validAt == null && knownAt == null;
    }

    /** The address of the page of a list that begins at a cursor, as of this point. */
    public String address(String path, String cursor) {
        return at(path + "?cursor=" + cursor);
    }

    /** An address with a query, as of this point. */
    public String at(String address) {
        return address
                + (validAt == null ? "" : "&validAt=" + validAt.edtf())
                + (knownAt == null ? "" : "&knownAt=" + knownAt.text());
    }

    /** The same; null on the last page. */
    public @Nullable String addressOrNull(String path, @Nullable String cursor) {
        return cursor == null ? null : address(path, cursor);
    }
}
