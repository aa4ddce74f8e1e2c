package org.modeldocket.fuzz;

import java.util.List;

/** What a hostile client puts where the description expects something else. A seed picks by place: add at the end alone. */
final class OddWords {
    /** Of parameters and parts of a path, as they are sent. */
    static final List<String> JUNK = List.of(
            "",
            "x",
            "0",
            "-1",
            "99999999999999999999",
            "%00",
            "%0a",
            "%ff",
            "%zz",
            "%2F",
            "..",
            "../..",
            ";a=b",
            "%25",
            "%E2%80%8B",
            "%F0%9F%98%80",
            "null",
            "true",
            "[]",
            "{}",
            "'",
            "%22",
            "<b>",
            "position:1",
            "position:0",
            "position:999999999",
            "2026-13",
            "2026-06-12T",
            "2026-06-12T00:00:00Z",
            "a".repeat(300),
            "%C0%AE",
            "*",
            "+",
            "&",
            "=");

    static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO", "get", "PROPFIND");

    /** Of media; for {@code Accept} and {@code Content-Type}, and for headers that expect none. */
    static final List<String> TYPES = List.of(
            "application/json",
            "application/json;charset=utf-16",
            "application/json;q=0",
            "text/html",
            "image/png",
            "nonsense",
            "*/*",
            "a/b;;",
            "application/x-ndjson",
            "application/jsonl",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "text/plain;charset=nonsense",
            "\u0085",
            "application/json, text/html;q=abc");

    static final List<String> HEADERS = List.of(
            "Accept",
            "Content-Type",
            "Accept-Encoding",
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "X-Min-Sequence",
            "Accept-Datetime",
            "Origin",
            "X-Correlation-Id",
            "Range",
            "Content-Encoding",
            "Authorization",
            "If-Modified-Since",
            "X-Forwarded-Host",
            "Access-Control-Request-Method",
            "Sec-Fetch-Site",
            "Cookie",
            "Expect");

    /** Of headers. */
    static final List<String> VALUES = List.of(
            "gzip",
            "\"0\"",
            "W/\"1\"",
            "\"1\", \"2\"",
            "*",
            "\"",
            ",",
            "0",
            "3",
            "-1",
            "x y",
            "bytes=0-1",
            "null",
            "Thu, 12 Nov 2026 09:30:00 GMT",
            "https://elsewhere.example",
            "Bearer x",
            "Basic eDp5",
            "\u0085\u0090",
            "\u00e9",
            "POST",
            "cross-site",
            "100-continue",
            "a".repeat(500));

    private OddWords() {}
}
