package org.modeldocket.query.registers.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.vocabulary.Standing;

/**
 * A release by what it is called and where it stands.
 *
 * @param possibleStandings every standing that vague dates leave possible on the day asked about; absent where there is but one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseLink(
        String releaseId,
        Organisation company,
        String model,
        @Nullable String version,
        Standing standing,
        @Nullable List<Standing> possibleStandings) {}
