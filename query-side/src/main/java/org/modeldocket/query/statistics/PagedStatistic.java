package org.modeldocket.query.statistics;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.http.ListAnswers;
import org.modeldocket.query.paging.Page;
import org.springframework.http.ResponseEntity;

/**
 * A statistic with a page of its entries.
 *
 * @param body makes the answer, given path and query of the next page, or null on the last page
 */
public record PagedStatistic<A>(Page<?> page, Function<@Nullable String, A> body) {
    ResponseEntity<A> answer(HttpServletRequest request) {
        return ListAnswers.linked(page, request, body);
    }
}
