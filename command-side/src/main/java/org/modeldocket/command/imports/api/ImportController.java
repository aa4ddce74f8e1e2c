package org.modeldocket.command.imports.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.decision.OnRepeat;
import org.modeldocket.command.imports.ImportDirectory;
import org.modeldocket.command.imports.ImportOrder;
import org.modeldocket.command.imports.ImportReport;
import org.modeldocket.command.imports.csv.CsvMapping;
import org.modeldocket.platform.access.AuthenticatedActor;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.platform.problem.RepeatedContentType;
import org.modeldocket.vocabulary.text.Quoted;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
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

    private final ImportStart start;
    private final ImportDirectory directory;
    private final BodyFile bodies;

    ImportController(ImportStart start, ImportDirectory directory, BodyFile bodies) {
        this.start = start;
        this.directory = directory;
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
        boolean dry = ImportStart.isTrue("dryRun", dryRun, parameters);
        OnRepeat repeat = ImportStart.onRepeat(onRepeat, parameters);
        Optional<CsvMapping> rows = mapping(mapping, request, parameters);
        parameters.refuseIfAny();
        RepeatedContentType.refuse(request);
        return start.begin(new ImportOrder(AuthenticatedActor.of(request), dry, repeat, mapping, null), id -> {
            bodies.receive(request, directory.receive(id));
            if (rows.isPresent()) {
                directory.convert(id, rows.get());
            }
            return id;
        });
    }

    /** Imports the file of an import again, a dry run for example, and records what it can. */
    @PostMapping(path = PATH + "/{importId}/record", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportReport> record(@PathVariable String importId, HttpServletRequest request) throws IOException {
        ImportReport before = directory.report(importId).orElseThrow(() -> unknown(importId));
        return start.begin(before.toRecord(AuthenticatedActor.of(request)), id -> {
            directory.copy(importId, id);
            return id;
        });
    }

    static ProblemException unknown(String id) {
        return new ProblemException(Problem.of(ProblemType.NOT_FOUND, "this node has no import " + Quoted.of(id)));
    }

    private Optional<CsvMapping> mapping(@Nullable String name, HttpServletRequest request, Parameters parameters)
            throws IOException {
        boolean table =
                MediaType.parseMediaType(request.getContentType()).getSubtype().equals("csv");
        if (name == null || !table) {
            if (table) {
                parameters.wrong(
                        "mapping",
                        "is missing: a table needs the name of a mapping, put at /api/import-mappings/{name} before");
            } else if (name != null) {
                parameters.wrong("mapping", "is for a table, sent as text/csv");
            }
            return Optional.empty();
        }
        return start.mapping(name, parameters);
    }
}
