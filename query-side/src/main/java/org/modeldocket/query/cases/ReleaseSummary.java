package org.modeldocket.query.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;

/**
 * One line about a case.
 *
 * @param possibleStandings every standing that vague dates leave possible on the day asked about; absent where there is but one
 * @param treatments the kinds that the release was put through, ended or not, each once
 * @param open those of them that certainly last; in what is {@code possible}, those that may last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseSummary(
        String releaseId,
        Organisation company,
        String model,
        @Nullable String version,
        Standing standing,
        @Nullable List<Standing> possibleStandings,
        long sequence,
        Instant registeredAt,
        Instant recordedAt,
        List<Treatment> treatments,
        List<Treatment> open)
        implements WithNames<ReleaseSummary> {
    @Override
    public ReleaseSummary with(Names names) {
        return new ReleaseSummary(
                releaseId,
                names.company(company),
                model,
                version,
                standing,
                possibleStandings,
                sequence,
                registeredAt,
                recordedAt,
                treatments,
                open);
    }
}
