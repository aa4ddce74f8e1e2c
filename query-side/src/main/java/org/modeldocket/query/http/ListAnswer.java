package org.modeldocket.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;

/**
 * One page of a list as it is served.
 *
 * @param total how many entries the whole list has
 * @param next path and query of the next page; absent on the last page
 * @param asOf the point in time that the list shows; absent where the list is not of the record
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListAnswer<T>(
        List<T> items,
        long total,
        @Nullable String next,
        @Nullable AsOf asOf) {}
