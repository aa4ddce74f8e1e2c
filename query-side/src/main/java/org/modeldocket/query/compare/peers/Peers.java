package org.modeldocket.query.compare.peers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;

/**
 * One page of the releases that are like another.
 *
 * @param criteria in each of which they must agree
 * @param items in the order of ids
 * @param total how many there are
 * @param possible how many of these only may be like it
 * @param next path and query of the next page, as of the same point of the record; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Peers(
        String releaseId,
        List<CriterionValues> criteria,
        List<PeerEntry> items,
        long total,
        long possible,
        @Nullable String next,
        AsOf asOf) {}
