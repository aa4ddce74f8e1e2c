package org.modeldocket.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Actor;

/**
 * A fact that changed what another counts for: who recorded it, when and why.
 *
 * @param state of a correction, whether it is the one that stands
 * @param says of a correction, what it put in the place of what stood
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeView(
        String factId,
        Instant recordedAt,
        Actor actor,
        String reason,
        @Nullable FactState state,
        @Nullable WordingView says) {}
