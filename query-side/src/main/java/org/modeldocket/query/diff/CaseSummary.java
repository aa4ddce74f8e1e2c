package org.modeldocket.query.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.state.CustomerState;
import org.modeldocket.casefile.state.IndexedParts;
import org.modeldocket.query.cases.CaseParts;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;

/**
 * A case in numbers. Its size does not grow with the case, so that a replay is as long as the case and no longer; the whole
 * case at any step is at the case's own address, with {@code knownAt}.
 *
 * @param possibleStandings every standing that vague dates leave possible on the day asked about; absent where there is but one
 * @param treatments by kind; one that the release was not put through is absent
 * @param directives how many, and how many are in force
 * @param customers by what was decided last; a status that no customer has is absent
 * @param commitments absent where there is none, as the numbers behind it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseSummary(
        Standing standing,
        @Nullable List<Standing> possibleStandings,
        Map<Treatment, OpenCount> treatments,
        OpenCount directives,
        OpenCount suspensions,
        OpenCount previews,
        Map<CustomerState.Status, Integer> customers,
        int responses,
        int targets,
        int evaluations,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int commitments,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int penalties,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int courtCases,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int licences,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int negativeFindings) {
    public static CaseSummary of(CaseFile file) {
        Map<Treatment, OpenCount> treatments = new EnumMap<>(Treatment.class);
        for (Treatment kind : Treatment.values()) {
            if (file.count(kind) > 0) {
                treatments.put(kind, new OpenCount(file.count(kind), file.countOpen(kind)));
            }
        }
        Map<CustomerState.Status, Integer> customers = new EnumMap<>(CustomerState.Status.class);
        for (CustomerState.Status status : CustomerState.Status.values()) {
            if (file.customers().count(status) > 0) {
                customers.put(status, file.customers().count(status));
            }
        }
        return new CaseSummary(
                file.standing(),
                CaseParts.severalOrNull(file.standings()),
                treatments,
                tally(file.directives()),
                tally(file.suspensions()),
                tally(file.previews()),
                customers,
                file.lists().responses().size(),
                file.lists().targets().size(),
                file.lists().evaluations().size(),
                file.lists().commitments().size(),
                file.lists().penalties().size(),
                file.lists().courtCases().size(),
                file.lists().licences().size(),
                file.lists().negativeFindings().size());
    }

    private static OpenCount tally(IndexedParts<?> parts) {
        return new OpenCount(parts.size(), parts.count(true));
    }
}
