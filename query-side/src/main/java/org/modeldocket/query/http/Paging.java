package org.modeldocket.query.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Slice;
import org.modeldocket.query.answers.Window;
import org.modeldocket.vocabulary.Quoted;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads {@code limit} and {@code cursor}, and says where the next part of a list is, in the body and as RFC 8288 has it. */
public final class Paging {
    private Paging() {}

    /** @throws MalformedException when the limit is not a number from 1 to {@link Window#MOST} */
    public static Window window(@Nullable String limit, @Nullable String cursor) {
        return new Window(limit == null ? Window.USUAL : number(limit), cursor);
    }

    private static int number(String limit) {
        // Three digits at most, so that nothing overflows.
        int number = limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > Window.MOST) {
            throw new MalformedException("limit", Quoted.of(limit) + " is no whole number from 1 to " + Window.MOST);
        }
        return number;
    }

    public static <T> ResponseEntity<ListAnswer<T>> answer(Slice<T> slice, HttpServletRequest request) {
        if (slice.cursor() == null) {
            return ResponseEntity.ok(new ListAnswer<>(slice.items(), null));
        }
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(request.getRequestURI());
        if (request.getQueryString() != null) {
            uri.query(request.getQueryString());
        }
        String next =
                uri.replaceQueryParam("cursor", slice.cursor()).build(true).toUriString();
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .body(new ListAnswer<>(slice.items(), next));
    }
}
