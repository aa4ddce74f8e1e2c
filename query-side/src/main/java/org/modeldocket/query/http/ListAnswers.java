package org.modeldocket.query.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.web.RequestAddress;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.paging.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Answers with one page of a list and a link to the next, in the body and as a {@code Link} header (RFC 8288). */
public final class ListAnswers {
    private ListAnswers() {}

    /** A page of a list as of a point in time. */
    public static <T> ResponseEntity<ListAnswer<T>> answer(AsOfAnswer<Page<T>> known, HttpServletRequest request) {
        return answer(known.answer(), known.asOf(), request);
    }

    /** A page of a list that is not of the record. */
    public static <T> ResponseEntity<ListAnswer<T>> answer(Page<T> slice, HttpServletRequest request) {
        return answer(slice, null, request);
    }

    private static <T> ResponseEntity<ListAnswer<T>> answer(
            Page<T> slice, @Nullable AsOf asOf, HttpServletRequest request) {
        return linked(slice, request, next -> new ListAnswer<>(slice.items(), slice.total(), next, asOf));
    }

    /**
     * A page of a list with a body of its own.
     *
     * @param body makes it, given path and query of the next page, or null on the last page
     */
    public static <B> ResponseEntity<B> linked(
            Page<?> slice, HttpServletRequest request, Function<@Nullable String, B> body) {
        if (slice.cursor() == null) {
            return ResponseEntity.ok(body.apply(null));
        }
        String next = RequestAddress.with(request, Map.of("cursor", slice.cursor()));
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .body(body.apply(next));
    }
}
