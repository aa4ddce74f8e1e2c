package org.modeldocket.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;

/**
 * A part of a list as it is served.
 *
 * @param total how many entries the whole list has
 * @param next path and query of the next part; absent when there is no more
 * @param asOf the moment that the list stands for; absent where it stands for no moment of the record
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListAnswer<T>(
        List<T> items,
        long total,
        @Nullable String next,
        @Nullable AsOf asOf) {}
