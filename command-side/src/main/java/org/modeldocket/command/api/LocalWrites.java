package org.modeldocket.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.load.BufferedRequest;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.platform.problem.ProblemWriter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API that writes, for pages of the same process: the same controllers with the same answers, without a connection. The sender is
 * that of the page's request.
 */
public final class LocalWrites {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern FACTS = Pattern.compile("/api/releases/([^/]+)/facts(/check)?");

    private final ReleaseController releases;
    private final DirectiveController directives;

    LocalWrites(ReleaseController releases, DirectiveController directives) {
        this.releases = releases;
        this.directives = directives;
    }

    /** An answer as a client gets it: a status, and JSON, which is a problem from 400 up. */
    public record Answer(int status, String body) {}

    /**
     * Sends JSON to an address that writes: {@code /api/releases}, {@code /api/releases/{releaseId}/facts}, the same with {@code /check},
     * or {@code /api/directives}.
     */
    public Answer post(HttpServletRequest page, String path, byte[] json) {
        HttpServletRequest request = new JsonRequest(page, json);
        try {
            ResponseEntity<?> answer = answer(path, request);
            return new Answer(answer.getStatusCode().value(), JSON.writeValueAsString(answer.getBody()));
        } catch (RuntimeException e) {
            Problem problem = WriteProblems.problem(e, request);
            return new Answer(problem.type().status(), ProblemWriter.text(problem));
        }
    }

    private ResponseEntity<?> answer(String path, HttpServletRequest request) {
        Matcher facts = FACTS.matcher(path);
        if (facts.matches()) {
            return facts.group(2) == null
                    ? releases.record(facts.group(1), request)
                    : releases.check(facts.group(1), request);
        }
        return switch (path) {
            case "/api/releases" -> releases.register(request);
            case "/api/directives" -> directives.record(request);
            default -> throw new ProblemException(Problem.of(ProblemType.NOT_FOUND, "nothing is written at " + path));
        };
    }

    /** The request for a page, with a body and headers of its own. */
    private static final class JsonRequest extends BufferedRequest {
        JsonRequest(HttpServletRequest page, byte[] body) {
            super(page, body);
        }

        @Override
        public String getContentType() {
            return MediaType.APPLICATION_JSON_VALUE;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return "Content-Type".equalsIgnoreCase(name) ? getContentType() : null;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            String value = getHeader(name);
            return Collections.enumeration(value == null ? List.of() : List.of(value));
        }
    }
}
