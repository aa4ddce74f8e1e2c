package org.modeldocket.query.statistics.disparity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How often the releases of a group met a treatment.
 *
 * @param value of the facet
 * @param name of a company or an agency; absent for other facets
 * @param mayHave how many of those that certainly are in the group may have met it
 * @param undecided how many more releases may be in the group
 * @param certain what certainly is
 * @param lowest where the group's rate is as low and that of all others as high as vague dates allow; absent where they leave nothing open
 * @param highest the other way round; absent where dates leave nothing open
 * @param releases address of the list of the group's releases, the undecided included
 * @param having address of the list of those that met the treatment, or may have
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroupRates(
        String value,
        @Nullable String name,
        int mayHave,
        int undecided,
        RateComparison certain,
        @Nullable RateComparison lowest,
        @Nullable RateComparison highest,
        String releases,
        String having) {
    static GroupRates of(GroupReadings group, String value, @Nullable String name, String releases, String having) {
        return new GroupRates(
                value,
                name,
                group.mayHave(),
                group.undecided(),
                group.certain(),
                group.lowest(),
                group.highest(),
                releases,
                having);
    }
}
