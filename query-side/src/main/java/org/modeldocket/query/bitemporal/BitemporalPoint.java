package org.modeldocket.query.bitemporal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.ValidTimeSlices;
import org.modeldocket.platform.web.QueryParameters;

/**
 * The moment that a question asks about, on both clocks.
 *
 * @param validAt null for all that the record knows of, whenever it happened
 * @param knownAt null for the record as far as the view has come
 */
@QueryParameters({"validAt", "knownAt"})
public record BitemporalPoint(
        @Nullable ValidAt validAt, @Nullable KnownAt knownAt) {
    /** What the record says now. */
    public static final BitemporalPoint NOW = new BitemporalPoint(null, null);

    /** The day by whose end something must have happened. */
    public LocalDate day() {
        return validAt == null ? ValidTimeSlices.END_OF_TIME : validAt.until();
    }

    /** Whether it asks about now. */
    public boolean isNow() {
        return validAt == null && knownAt == null;
    }

    /** The address of the part of a list that begins at a cursor, at this moment. */
    public String address(String path, String cursor) {
        StringBuilder address = new StringBuilder(path).append("?cursor=").append(cursor);
        if (validAt != null) {
            address.append("&validAt=").append(validAt.edtf());
        }
        if (knownAt != null) {
            address.append("&knownAt=").append(knownAt.text());
        }
        return address.toString();
    }

    /** The same; null where the list goes no further. */
    public @Nullable String addressOrNull(String path, @Nullable String cursor) {
        return cursor == null ? null : address(path, cursor);
    }
}
