package org.modeldocket.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        HttpServletRequest request =
                new LocalRequest(page, MediaType.APPLICATION_JSON_VALUE, new ByteArrayInputStream(json));
        return answer(request, () -> answer(path, request));
    }

    /** What a handler answers to a request, or the problem that it answers with. */
    public static Answer answer(HttpServletRequest request, Callable<ResponseEntity<?>> handler) {
        try {
            ResponseEntity<?> answer = handler.call();
            String body = answer.getBody() instanceof byte[] json
                    ? new String(json, StandardCharsets.UTF_8)
                    : JSON.writeValueAsString(answer.getBody());
            return new Answer(answer.getStatusCode().value(), body);
        } catch (Exception e) {
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
}
