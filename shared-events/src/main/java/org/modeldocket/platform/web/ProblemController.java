package org.modeldocket.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeldocket.platform.load.CheapRead;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Serves the explanations behind the URIs of the problems, as JSON and as pages. */
@CheapRead
@RestController
public final class ProblemController {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    /** One problem, explained. */
    record Explanation(String type, String title, int status, String description) {
        static Explanation of(ProblemType type) {
            return new Explanation(type.uri(), type.title(), type.status(), type.description());
        }
    }

    @GetMapping("/problems")
    ResponseEntity<?> all(@RequestHeader(name = "Accept", defaultValue = MediaType.ALL_VALUE) String accept) {
        Stream<ProblemType> types = Stream.of(ProblemType.values());
        return wantsPage(accept)
                ? page(
                        HttpStatus.OK,
                        "Problems",
                        types.map(ProblemController::section).collect(Collectors.joining("\n")))
                : json(Map.of("items", types.map(Explanation::of).toList()));
    }

    @GetMapping("/problems/{name}")
    ResponseEntity<?> one(
            @PathVariable String name,
            @RequestHeader(name = "Accept", defaultValue = MediaType.ALL_VALUE) String accept) {
        Optional<ProblemType> known = ProblemType.named(name);
        ProblemType type = known.orElse(ProblemType.NOT_FOUND);
        if (wantsPage(accept)) {
            return page(
                    known.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND,
                    type.title(),
                    section(type) + "\n<p><a href=\"/problems\">All problems</a></p>");
        }
        return json(known.map(Explanation::of)
                .orElseThrow(
                        () -> new ProblemException(Problem.of(ProblemType.NOT_FOUND, "there is no such problem"))));
    }

    /** How the pages look, in either run: they need nothing else that a server has. */
    @GetMapping("/problems/style.css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .body(new ClassPathResource("problem/style.css"));
    }

    /** Browsers name HTML; a client that takes anything gets JSON. */
    private static boolean wantsPage(String accept) {
        return accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static ResponseEntity<Object> json(Object body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Vary", "Accept")
                .body(body);
    }

    private static String section(ProblemType type) {
        return "<h2><a href=\"%s\">%s</a></h2>\n<p><strong>%d %s</strong></p>\n<p>%s</p>"
                .formatted(
                        type.uri(),
                        type.slug(),
                        type.status(),
                        HtmlUtils.htmlEscape(type.title()),
                        HtmlUtils.htmlEscape(type.description()).replaceAll("`([^`]*)`", "<code>$1</code>"));
    }

    private static ResponseEntity<Object> page(HttpStatus status, String title, String body) {
        String html = """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/problems/style.css">
                <title>%s · Model Docket</title>
                </head>
                <body>
                <header><a href="/problems">Model Docket: problems</a></header>
                <main>
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(HtmlUtils.htmlEscape(title), HtmlUtils.htmlEscape(title), body);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Vary", "Accept")
                .body(html);
    }
}
