package org.modeldocket.query.cases.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.state.CustomerCount;
import org.modeldocket.query.bitemporal.DateView;

/**
 * How many organisations are in a preview, as last counted.
 *
 * @param atMost absent where the source sets no upper bound
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerCountView(
        int atLeast, @Nullable Integer atMost, boolean listPublished, DateView occurred, String factId) {
    public static @Nullable CustomerCountView orNull(@Nullable CustomerCount count) {
        return count == null
                ? null
                : new CustomerCountView(
                        count.atLeast(),
                        count.atMost(),
                        count.listPublished(),
                        DateView.of(count.occurred()),
                        count.factId().toString());
    }
}
