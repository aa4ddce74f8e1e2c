package org.modeldocket.query.registers.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer with the decisions about it, one a preview.
 *
 * @param decisionCount how many there are
 * @param decisions the first 50 of them
 * @param nextDecisions where the list of them goes on; absent where these are all
 * @param history absent where there is nothing to say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerCard(
        String id,
        String name,
        long decisionCount,
        List<DecisionView> decisions,
        @Nullable String nextDecisions,
        @Nullable OrganisationHistory history) {}
