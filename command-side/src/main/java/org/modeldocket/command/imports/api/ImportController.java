package org.modeldocket.command.imports.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.FactIds;
import org.modeldocket.command.decision.OnRepeat;
import org.modeldocket.command.imports.ImportDirectory;
import org.modeldocket.command.imports.ImportOrder;
import org.modeldocket.command.imports.ImportReport;
import org.modeldocket.command.imports.Imports;
import org.modeldocket.command.imports.Mappings;
import org.modeldocket.command.imports.csv.CsvMapping;
import org.modeldocket.command.imports.csv.MappingReader;
import org.modeldocket.command.imports.csv.UnreadableTable;
import org.modeldocket.platform.access.AuthenticatedActor;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.platform.problem.RepeatedContentType;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.Quoted;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes files of lines to import, and tables with the name of their mapping. An answer of 202 is given when the file is stored and,
 * of a table, its lines are made; an import that was accepted is done, also after a crash.
 */
@RestController
final class ImportController {
    static final String PATH = "/api/imports";
    static final String LINES = "application/x-ndjson";

    private static final String JSON_LINES = "application/jsonl";
    private static final String TABLE = "text/csv";
    private static final int RECEIVED_AT_ONCE = 4;
    private static final int MOST_UNFINISHED = 20;

    private final Imports imports;
    private final ImportDirectory directory;
    private final Mappings mappings;
    private final FactIds ids;
    private final BodyFile bodies;
    private final Semaphore receiving = new Semaphore(RECEIVED_AT_ONCE);

    ImportController(Imports imports, ImportDirectory directory, Mappings mappings, FactIds ids, BodyFile bodies) {
        this.imports = imports;
        this.directory = directory;
        this.mappings = mappings;
        this.ids = ids;
        this.bodies = bodies;
    }

    /** @param mapping of a table, and of no other file */
    @PostMapping(
            path = PATH,
            consumes = {LINES, JSON_LINES, TABLE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportReport> begin(
            @RequestParam(required = false) @Nullable String dryRun,
            @RequestParam(required = false) @Nullable String onRepeat,
            @RequestParam(required = false) @Nullable String mapping,
            Parameters parameters,
            HttpServletRequest request)
            throws IOException {
        boolean dry = isTrue("dryRun", dryRun, parameters);
        OnRepeat repeat = onRepeat(onRepeat, parameters);
        Optional<CsvMapping> rows = mapping(mapping, request, parameters);
        parameters.refuseIfAny();
        RepeatedContentType.refuse(request);
        if (imports.unfinished() >= MOST_UNFINISHED || !receiving.tryAcquire()) {
            throw new ProblemException(
                    Problem.of(ProblemType.BUSY, "too many imports at once").withHeader("Retry-After", "5"));
        }
        String id = ids.fresh().toString();
        boolean begun = false;
        try {
            bodies.receive(request, directory.receive(id));
            if (rows.isPresent()) {
                directory.convert(id, rows.get());
            }
            ImportReport report =
                    imports.begin(id, new ImportOrder(AuthenticatedActor.of(request), dry, repeat, mapping));
            begun = true;
            return ResponseEntity.accepted()
                    .location(URI.create(PATH + "/" + id))
                    .cacheControl(CacheControl.noStore())
                    .body(report);
        } catch (UnreadableTable e) {
            throw new ProblemException(Problem.of(ProblemType.MALFORMED, String.valueOf(e.getMessage())), e);
        } finally {
            receiving.release();
            if (!begun) {
                directory.forget(id);
            }
        }
    }

    private Optional<CsvMapping> mapping(@Nullable String name, HttpServletRequest request, Parameters parameters)
            throws IOException {
        boolean table =
                MediaType.parseMediaType(request.getContentType()).getSubtype().equals("csv");
        if (name == null || !table) {
            if (table) {
                parameters.wrong(
                        "mapping",
                        "is missing: a table needs the name of a mapping, put at " + PATH + "/mappings/{name} before");
            } else if (name != null) {
                parameters.wrong("mapping", "is for a table, sent as text/csv");
            }
            return Optional.empty();
        }
        Optional<byte[]> known = Slug.isSlug(name) ? mappings.find(new Slug(name)) : Optional.empty();
        if (known.isEmpty()) {
            parameters.wrong("mapping", "this node has no mapping " + Quoted.of(name));
        }
        return known.map(MappingReader::read);
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
