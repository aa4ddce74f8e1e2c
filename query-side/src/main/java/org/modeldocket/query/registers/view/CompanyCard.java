package org.modeldocket.query.registers.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.ReleaseSummary;
import org.modeldocket.query.matrix.cell.Cell;
import org.modeldocket.vocabulary.Treatment;

/**
 * A company with what it links to.
 *
 * @param releaseCount how many cases it has
 * @param releases the first 50 of them by id
 * @param nextReleases where the list of them goes on; absent where these are all
 * @param treatments its row of the matrix
 * @param history absent where there is nothing to say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompanyCard(
        String id,
        String name,
        long releaseCount,
        List<UncertainAnswer<ReleaseSummary>> releases,
        @Nullable String nextReleases,
        Map<Treatment, Cell> treatments,
        @Nullable OrganisationHistory history) {}
