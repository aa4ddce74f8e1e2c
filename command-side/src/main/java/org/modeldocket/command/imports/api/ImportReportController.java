package org.modeldocket.command.imports.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.imports.ImportDirectory;
import org.modeldocket.command.imports.ImportReport;
import org.modeldocket.platform.load.CheapRead;
import org.modeldocket.platform.paging.CursorCodec;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.vocabulary.text.Quoted;
import org.modeldocket.wire.FactJson;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells how far the imports of this node are, and which lines were not recorded. */
@RestController
final class ImportReportController {
    private static final String PATH = ImportController.PATH;
    private static final String LINES = ImportController.LINES;
    private static final String LIST = "imports";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final String AFTER_ALL_IDS = "g";

    private final ImportDirectory imports;

    ImportReportController(ImportDirectory imports) {
        this.imports = imports;
    }

    /**
     * A part of the list.
     *
     * @param total how many imports this node has
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImportList(
            List<ImportReport> items, long total, @Nullable String next) {}

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

    /**
     * @param format {@code lines} for the lines alone, as they were sent
     * @param limit how many at most
     */
    @GetMapping(PATH + "/{importId}/quarantine")
    void quarantine(
            @PathVariable String importId,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String limit,
            Parameters parameters,
            HttpServletResponse response)
            throws IOException {
        if (format != null && !format.equals("json") && !format.equals("lines")) {
            parameters.wrong("format", Quoted.of(format) + " must be json or lines");
        }
        long most = parameters.number("limit", limit, 1, Long.MAX_VALUE, Long.MAX_VALUE);
        parameters.refuseIfAny();
        find(importId);
        boolean alone = "lines".equals(format);
        response.setContentType(alone ? MediaType.TEXT_PLAIN_VALUE : LINES);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (OutputStream out = new BufferedOutputStream(response.getOutputStream())) {
            write(importId, alone, most, out);
        }
    }

    /** Writes the lines that were not recorded, the first so many. */
    void write(String importId, boolean alone, long most, OutputStream out) throws IOException {
        AtomicLong left = new AtomicLong(most);
        imports.quarantined(importId, line -> {
            try {
                out.write(alone ? line.bytes() : FactJson.mapper().writeValueAsBytes(line));
                out.write('\n');
                return left.decrementAndGet() > 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private ImportReport find(String id) {
        return imports.report(id).orElseThrow(() -> ImportController.unknown(id));
    }
}
