package org.modeldocket.query.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;

/**
 * One page of what a search found.
 *
 * @param total how much was found in all
 * @param next path and query of the next page; absent on the last page
 * @param asOf the point in time that it shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchAnswer(
        List<SearchItem> items, long total, @Nullable String next, Understood understood, AsOf asOf) {}
