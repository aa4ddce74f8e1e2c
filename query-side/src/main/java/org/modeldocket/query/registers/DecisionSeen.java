package org.modeldocket.query.registers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.state.CustomerState;
import org.modeldocket.query.answers.AgencyName;
import org.modeldocket.query.answers.Organisation;
import org.modeldocket.query.answers.When;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;

/** What was last decided about a customer in one preview. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionSeen(
        String releaseId,
        Organisation company,
        String model,
        String previewId,
        CustomerState.Status status,
        @Nullable AgencyName agency,
        When decided,
        List<String> factIds)
        implements WithNames<DecisionSeen> {
    @Override
    public DecisionSeen with(Names names) {
        return new DecisionSeen(
                releaseId,
                names.company(company),
                model,
                previewId,
                status,
                names.agencyOrNull(agency),
                decided,
                factIds);
    }
}
