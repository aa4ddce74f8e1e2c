package org.modeldocket.query.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.diff.CaseSummary;
import org.modeldocket.query.diff.Change;
import org.modeldocket.query.names.Names;

/**
 * What a fact did to a case.
 *
 * @param before absent where it opened the case
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Transition(@Nullable CaseSummary before, CaseSummary after, List<Change> changed) {
    /** The same with the names of before the fact in what was so, and with those of after it in what is so. */
    Transition with(Names earlier, Names later) {
        return new Transition(
                before,
                after,
                changed.stream()
                        .map(change -> change.before(earlier).after(later))
                        .toList());
    }
}
