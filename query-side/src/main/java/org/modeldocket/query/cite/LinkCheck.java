package org.modeldocket.query.cite;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.facts.FactEntry;

/**
 * What became of an answer since it was cited.
 *
 * @param verified whether the digest in the link is that of the answer. Where it is not, the link was changed, or this server works
 *     the answer out in another way than the one that made the link
 * @param now whether the record says the same today, of the same day of the world
 * @param position of the newest entry of the record that {@code now} counts
 * @param since what was recorded after the answer that it is different for; absent where it is the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkCheck(
        boolean verified,
        AnswerNow now,
        long position,
        @Nullable FactsSince since) {
    /**
     * Facts after the answer that are about the releases and organisations in it, or in the answer as it is now.
     *
     * @param total how many there are
     * @param items the first of them, at most {@value #MOST}
     * @param all address of the list where they are among others; absent where these are all
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FactsSince(
            long total, List<FactEntry> items, @Nullable String all) {
        static final int MOST = 20;
    }
}
