package org.modeldocket.query.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.diff.CaseSummary;
import org.modeldocket.query.diff.Change;

/**
 * What a fact did to a case.
 *
 * @param before absent where it opened the case
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Transition(@Nullable CaseSummary before, CaseSummary after, List<Change> changed) {}
