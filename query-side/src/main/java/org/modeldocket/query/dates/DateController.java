package org.modeldocket.query.dates;

import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.load.CheapRead;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.query.http.ReadApi;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Says how a date is understood. The date is the rest of the path, slashes included, written out or as {@code %2F}. What a
 * path cannot carry goes into the query. The {@code ..} of an open end is such a text, since browsers and servers read it as "one up":
 * {@code /api/dates?edtf=../2026-06-12}.
 */
@CheapRead
@ReadApi
class DateController {
    @GetMapping("/api/dates/{*rest}")
    DateUnderstood inPath(@PathVariable String rest, @RequestParam(required = false) @Nullable String edtf) {
        String path = rest.startsWith("/") ? rest.substring(1) : rest;
        if (path.isEmpty() && edtf == null) {
            throw Parameters.refusal("edtf", "is missing; write the date here or after /api/dates/");
        }
        if (!path.isEmpty() && edtf != null) {
            throw Parameters.refusal("edtf", "is a second date beside the one in the path; give one of the two");
        }
        return understand(edtf == null ? path : edtf);
    }

    private static DateUnderstood understand(String text) {
        try {
            return DateUnderstood.of(text);
        } catch (IllegalArgumentException e) {
            throw Parameters.refusal("edtf", e.getMessage() == null ? "is not an EDTF date" : e.getMessage());
        }
    }
}
