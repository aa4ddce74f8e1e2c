package org.modeldocket.query.compare.peers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.Certainty;

/**
 * A criterion with what the release has of it.
 *
 * @param values empty where it has nothing of it, so that no other is like it
 */
public record CriterionValues(PeerCriterion criterion, List<CriterionValue> values) {
    /**
     * One value.
     *
     * @param value of a facet; of a quarter in EDTF, a range of quarters where the date is vague
     * @param name of a company or an agency; absent for others
     * @param certainty {@code POSSIBLE} where vague dates leave open whether the release has it; else absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CriterionValue(
            String value, @Nullable String name, @Nullable Certainty certainty) {}
}
