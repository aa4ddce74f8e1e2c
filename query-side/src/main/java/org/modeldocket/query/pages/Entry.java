package org.modeldocket.query.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a timeline shows it.
 *
 * @param caseName what its release is called
 * @param keeping whether it is a matter of record-keeping and stands smaller
 * @param when how its date is understood, in words; null where it has none
 * @param asStated the source's own words for the date
 * @param certain whether its place in the order is known
 * @param bar null where its date names no day at all
 */
record Entry(
        String releaseId,
        String caseName,
        String factId,
        long position,
        String label,
        String hue,
        boolean keeping,
        String sentence,
        List<Detail> details,
        @Nullable String when,
        @Nullable String edtf,
        @Nullable String asStated,
        boolean certain,
        @Nullable RangeBar bar,
        List<Source> sources,
        String recordedBy,
        String recordedAt) {
    public String href() {
        return "/releases/" + releaseId + "/facts/" + factId;
    }
}
