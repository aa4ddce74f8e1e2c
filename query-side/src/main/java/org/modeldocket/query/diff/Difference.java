package org.modeldocket.query.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.names.Names;

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
        List<RecordedFactView> items,
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
            FactCounts facts,
            List<ReleaseStandingChange> standings,
            @Nullable Boolean moreStandings,
            List<CellChange> cells,
            @Nullable List<Change> changed) {
        public static final int MOST = 500;

        /** With the names of the first moment in what was so then. */
        Summary before(Names names) {
            return with(cells, changed == null ? null : each(changed, change -> change.before(names)));
        }

        /** With the names of the second moment in what is so then, and in the matrix. */
        Summary after(Names names) {
            return with(
                    each(cells, cell -> cell.with(names)),
                    changed == null ? null : each(changed, change -> change.after(names)));
        }

        private Summary with(List<CellChange> named, @Nullable List<Change> parts) {
            return new Summary(facts, standings, moreStandings, named, parts);
        }

        private static <T> List<T> each(List<T> all, UnaryOperator<T> naming) {
            return all.stream().map(naming).toList();
        }
    }
}
