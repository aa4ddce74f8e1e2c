package org.modeldocket.query.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.AsOf;

/**
 * What the record, or one case, says at one moment and did not say at another.
 *
 * @param from the first moment; what was recorded up to then is no part of it
 * @param to the second
 * @param summary stands in the first part alone
 * @param items the facts that were recorded between, in the order of the record
 * @param total how many they are in all parts
 * @param next path and query of the next part of them; absent when there is no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(
        AsOf from,
        AsOf to,
        @JsonUnwrapped @Nullable Summary summary,
        List<FactTold> items,
        long total,
        @Nullable String next) {
    /**
     * What it comes to.
     *
     * @param standings at most {@value #MOST}
     * @param moreStandings true where there are more than are listed, absent otherwise
     * @param changed part by part; of one case only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Summary(
            Counts facts,
            List<StandingChanged> standings,
            @Nullable Boolean moreStandings,
            List<CellChanged> cells,
            @Nullable List<Change> changed) {
        public static final int MOST = 500;
    }
}
