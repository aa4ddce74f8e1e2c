package org.modeldocket.command.log.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.log.TransparencyLog;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.wire.FactJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Serves the leaves of the log, exactly as they are hashed, those that the newest checkpoint covers: as a list in parts of
 * {@value #MOST}, or as JSON Lines, a leaf a line, without end but the log's. Written as they are read, never collected.
 */
@RestController
final class EntryController {
    static final String LINES = "application/jsonl";
    private static final int MOST = 1_000;

    private final TransparencyLog log;

    EntryController(TransparencyLog log) {
        this.log = log;
    }

    /** @param end the last index wanted, inclusive as in RFC 6962, section 4.6 */
    @GetMapping("/api/log/entries")
    void entries(
            @RequestParam(required = false) @Nullable String start,
            @RequestParam(required = false) @Nullable String end,
            Parameters parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        long size = log.covering(0).size();
        long first = parameters.number("start", start, 0, size, 0);
        long last = parameters.number("end", end, 0, Long.MAX_VALUE, size - 1);
        if (end != null && last < first) {
            parameters.wrong("end", "must not be less than start (" + first + ")");
        }
        parameters.refuseIfAny();
        boolean lines = accept.contains(LINES);
        long wanted = Math.min(size, last == Long.MAX_VALUE ? size : last + 1);
        long until = lines ? wanted : Math.min(wanted, first + MOST);
        response.setHeader(HttpHeaders.CACHE_CONTROL, Caching.cacheControl(end != null && last < size));
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (new ServletWebRequest(request, response)
                .checkNotModified(Caching.etag(log.key(), first, until, wanted, lines))) {
            return;
        }
        if (lines) {
            lines(first, until, response);
        } else {
            list(first, until, wanted, response);
        }
    }

    private void lines(long first, long until, HttpServletResponse response) throws IOException {
        response.setContentType(LINES);
        try (OutputStream out = new BufferedOutputStream(response.getOutputStream())) {
            log.leaves(first, until, leaf -> {
                try {
                    out.write(leaf.bytes());
                    out.write('\n');
                } catch (IOException e) {
                    throw JacksonIOException.construct(e);
                }
            });
        }
    }

    private void list(long first, long until, long wanted, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        String next = "/api/log/entries?start=" + until + "&end=" + (wanted - 1);
        if (until < wanted) {
            response.setHeader(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        try (JsonGenerator json = FactJson.mapper().createGenerator(response.getOutputStream())) {
            json.writeStartObject();
            json.writeArrayPropertyStart("items");
            log.leaves(first, until, leaf -> {
                json.writeStartObject();
                json.writeNumberProperty("index", leaf.index());
                json.writeStringProperty("leaf", new String(leaf.bytes(), UTF_8));
                json.writeEndObject();
            });
            json.writeEndArray();
            if (until < wanted) {
                json.writeStringProperty("next", next);
            }
            json.writeEndObject();
        }
    }
}
