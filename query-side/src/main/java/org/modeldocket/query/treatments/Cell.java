package org.modeldocket.query.treatments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Bounds;

/**
 * One treatment of one company's releases.
 *
 * @param count how many releases
 * @param open how many of them are still in it
 * @param firstFrom when the first began: the least of the earliest days and the least of the latest
 * @param lastTo when the last ended: the greatest of both; absent while any is open
 * @param releaseIds which releases, at most {@value #MOST}
 * @param factIds the facts behind it, release by release in the order of the case, at most {@value #MOST}
 * @param factCount how many facts there are behind it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cell(
        int count,
        int open,
        Bounds firstFrom,
        @Nullable Bounds lastTo,
        List<String> releaseIds,
        List<String> factIds,
        int factCount) {
    public static final int MOST = 500;
}
