package org.modeldocket.command.imports.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.FactIds;
import org.modeldocket.command.decision.OnRepeat;
import org.modeldocket.command.imports.ImportReport;
import org.modeldocket.command.imports.Imports;
import org.modeldocket.platform.access.AuthenticatedActor;
import org.modeldocket.platform.load.CheapRead;
import org.modeldocket.platform.paging.CursorCodec;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.platform.problem.RepeatedContentType;
import org.modeldocket.vocabulary.text.Quoted;
import org.modeldocket.wire.FactJson;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes files of lines to import, and says how far imports are. An answer of 202 is given when the file is stored; an import that
 * was accepted is done, also after a crash.
 */
@RestController
final class ImportController {
    static final String LINES = "application/x-ndjson";
    static final String JSON_LINES = "application/jsonl";

    private static final String PATH = "/api/imports";
    private static final String LIST = "imports";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int RECEIVED_AT_ONCE = 4;
    private static final int MOST_UNFINISHED = 20;
    private static final String AFTER_ALL_IDS = "g";

    private final Imports imports;
    private final FactIds ids;
    private final BodyFile bodies;
    private final Semaphore receiving = new Semaphore(RECEIVED_AT_ONCE);

    ImportController(Imports imports, FactIds ids, BodyFile bodies) {
        this.imports = imports;
        this.ids = ids;
        this.bodies = bodies;
    }

    /**
     * A part of the list.
     *
     * @param total how many imports this node has
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImportList(
            List<ImportReport> items, long total, @Nullable String next) {}

    @PostMapping(
            path = PATH,
            consumes = {LINES, JSON_LINES},
            produces = JSON)
    ResponseEntity<ImportReport> begin(
            @RequestParam(required = false) @Nullable String dryRun,
            @RequestParam(required = false) @Nullable String onRepeat,
            Parameters parameters,
            HttpServletRequest request)
            throws IOException {
        boolean dry = isTrue("dryRun", dryRun, parameters);
        OnRepeat repeat = onRepeat(onRepeat, parameters);
        parameters.refuseIfAny();
        RepeatedContentType.refuse(request);
        if (imports.unfinished() >= MOST_UNFINISHED || !receiving.tryAcquire()) {
            throw new ProblemException(
                    Problem.of(ProblemType.BUSY, "too many imports at once").withHeader("Retry-After", "5"));
        }
        try {
            String id = ids.fresh().toString();
            boolean whole = false;
            try {
                bodies.receive(request, imports.receive(id));
                whole = true;
            } finally {
                if (!whole) {
                    imports.forget(id);
                }
            }
            ImportReport report = imports.begin(id, AuthenticatedActor.of(request), dry, repeat);
            return ResponseEntity.accepted()
                    .location(URI.create(PATH + "/" + id))
                    .cacheControl(CacheControl.noStore())
                    .body(report);
        } finally {
            receiving.release();
        }
    }

    @CheapRead
    @GetMapping(path = PATH, produces = JSON)
    ResponseEntity<ImportList> list(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Parameters parameters) {
        int most = (int) parameters.number("limit", limit, 1, MOST, USUAL);
        String below = AFTER_ALL_IDS;
        if (cursor != null) {
            below = CursorCodec.read(LIST, cursor).orElse("");
            if (below.isEmpty()) {
                parameters.wrong("cursor", Quoted.of(cursor) + " was not made by this list");
            }
        }
        parameters.refuseIfAny();
        List<ImportReport> found = imports.newest(below, most + 1);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        if (found.size() <= most) {
            return answer.body(new ImportList(found, imports.count(), null));
        }
        List<ImportReport> items = found.subList(0, most);
        String next = PATH + "?" + (limit == null ? "" : "limit=" + most + "&") + "cursor="
                + CursorCodec.of(LIST, items.getLast().importId());
        return answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .body(new ImportList(items, imports.count(), next));
    }

    @CheapRead
    @GetMapping(path = PATH + "/{importId}", produces = JSON)
    ResponseEntity<ImportReport> report(@PathVariable String importId) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(find(importId));
    }

    /** @param format {@code lines} for the lines alone, as they were sent */
    @GetMapping(PATH + "/{importId}/quarantine")
    void quarantine(
            @PathVariable String importId,
            @RequestParam(required = false) @Nullable String format,
            Parameters parameters,
            HttpServletResponse response)
            throws IOException {
        if (format != null && !format.equals("json") && !format.equals("lines")) {
            parameters.wrong("format", Quoted.of(format) + " must be json or lines");
        }
        parameters.refuseIfAny();
        find(importId);
        boolean alone = "lines".equals(format);
        response.setContentType(alone ? MediaType.TEXT_PLAIN_VALUE : LINES);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (OutputStream out = new BufferedOutputStream(response.getOutputStream())) {
            imports.quarantined(importId, line -> {
                try {
                    out.write(alone ? line.bytes() : FactJson.mapper().writeValueAsBytes(line));
                    out.write('\n');
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private ImportReport find(String id) {
        return imports.report(id)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.NOT_FOUND, "this node has no import " + Quoted.of(id))));
    }

    private static boolean isTrue(String name, @Nullable String text, Parameters parameters) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            parameters.wrong(name, Quoted.of(text) + " must be true or false");
        }
        return "true".equals(text);
    }

    private static OnRepeat onRepeat(@Nullable String text, Parameters parameters) {
        return switch (text) {
            case null -> OnRepeat.REFUSE;
            case "refuse" -> OnRepeat.REFUSE;
            case "cite" -> OnRepeat.CITE;
            case "account" -> OnRepeat.ACCOUNT;
            default -> {
                parameters.wrong("onRepeat", Quoted.of(text) + " must be refuse, cite or account");
                yield OnRepeat.REFUSE;
            }
        };
    }
}
