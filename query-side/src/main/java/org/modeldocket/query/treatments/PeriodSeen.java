package org.modeldocket.query.treatments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.When;
import org.modeldocket.time.Certainty;
import org.modeldocket.vocabulary.Treatment;

/**
 * A treatment of one release; {@code to} is absent while it lasts.
 *
 * @param happened {@code POSSIBLE} where it may only have begun by the day asked about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeriodSeen(
        String releaseId,
        Treatment kind,
        String subject,
        When from,
        @Nullable When to,
        boolean open,
        @Nullable Certainty happened,
        List<String> factIds) {}
