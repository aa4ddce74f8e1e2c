package org.modeldocket.query.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.diff.RecordedFactView;
import org.modeldocket.query.names.Names;

/**
 * One step of a case along the record clock.
 *
 * @param fact as it was recorded then
 * @param turn what it did to the case, as far as that is definite
 * @param possibly what it did if all that may have happened by the day asked about had happened; absent where that is the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplayStep(
        RecordedFactView fact,
        @JsonUnwrapped Transition turn,
        @Nullable Transition possibly) {
    /**
     * The same with the names of its moment.
     *
     * @param names those known at a position
     */
    public ReplayStep with(LongFunction<Names> names) {
        Names earlier = names.apply(fact.position() - 1);
        Names later = names.apply(fact.position());
        return new ReplayStep(fact, turn.with(earlier, later), possibly == null ? null : possibly.with(earlier, later));
    }
}
