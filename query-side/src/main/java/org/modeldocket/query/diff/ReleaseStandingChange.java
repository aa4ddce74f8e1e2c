package org.modeldocket.query.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Standing;

/**
 * A release that stands elsewhere than it did, or may.
 *
 * @param before absent where the record did not hold the release yet
 * @param possibleBefore every standing that vague dates left possible; absent where there was but one
 * @param possibleAfter the same of what it is now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseStandingChange(
        String releaseId,
        @Nullable Standing before,
        @Nullable List<Standing> possibleBefore,
        Standing after,
        @Nullable List<Standing> possibleAfter) {
    /** Empty where the release stands where it stood, and may stand nowhere else than before. */
    static Optional<ReleaseStandingChange> between(
            String releaseId,
            @Nullable Standing before,
            @Nullable List<Standing> possibleBefore,
            Standing after,
            @Nullable List<Standing> possibleAfter) {
        return before == after && Objects.equals(possibleBefore, possibleAfter)
                ? Optional.empty()
                : Optional.of(new ReleaseStandingChange(releaseId, before, possibleBefore, after, possibleAfter));
    }
}
