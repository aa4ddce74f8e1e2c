package org.modeldocket.command.imports.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.decision.OnRepeat;
import org.modeldocket.command.imports.ImportDirectory;
import org.modeldocket.command.imports.ImportOrder;
import org.modeldocket.command.imports.ImportReport;
import org.modeldocket.command.imports.Tables;
import org.modeldocket.command.imports.csv.CsvMapping;
import org.modeldocket.command.imports.csv.TableHead;
import org.modeldocket.platform.access.AuthenticatedActor;
import org.modeldocket.platform.load.CheapRead;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.platform.problem.RepeatedContentType;
import org.modeldocket.vocabulary.text.Quoted;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeps tables until their mappings are made, says what columns they have, and imports them as often as it takes. */
@RestController
final class TableController {
    static final String PATH = "/api/import-tables";

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final ImportStart start;
    private final ImportDirectory directory;
    private final Tables tables;
    private final BodyFile bodies;

    TableController(ImportStart start, ImportDirectory directory, Tables tables, BodyFile bodies) {
        this.start = start;
        this.directory = directory;
        this.tables = tables;
        this.bodies = bodies;
    }

    @PostMapping(path = PATH, consumes = "text/csv", produces = JSON)
    ResponseEntity<TableHead> keep(HttpServletRequest request) throws IOException {
        RepeatedContentType.refuse(request);
        TableHead head = start.receive(
                id -> {
                    bodies.receive(request, tables.receive(id));
                    return tables.keep(id);
                },
                tables::forget);
        return ResponseEntity.created(URI.create(PATH + "/" + head.tableId()))
                .cacheControl(CacheControl.noStore())
                .body(head);
    }

    @CheapRead
    @GetMapping(path = PATH + "/{tableId}", produces = JSON)
    ResponseEntity<TableHead> head(@PathVariable String tableId) throws IOException {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(find(tableId));
    }

    /** Imports a table that is kept; the parameters are those of a file that is sent. */
    @PostMapping(path = PATH + "/{tableId}/import", produces = JSON)
    ResponseEntity<ImportReport> begin(
            @PathVariable String tableId,
            @RequestParam(required = false) @Nullable String dryRun,
            @RequestParam(required = false) @Nullable String onRepeat,
            @RequestParam(required = false) @Nullable String mapping,
            Parameters parameters,
            HttpServletRequest request)
            throws IOException {
        boolean dry = ImportStart.isTrue("dryRun", dryRun, parameters);
        OnRepeat repeat = ImportStart.onRepeat(onRepeat, parameters);
        if (mapping == null) {
            parameters.wrong("mapping", "is missing: name the mapping that makes lines of the rows");
        }
        Optional<CsvMapping> rows = mapping == null ? Optional.empty() : start.mapping(mapping, parameters);
        parameters.refuseIfAny();
        String table = find(tableId).tableId();
        CsvMapping by = rows.orElseThrow();
        return start.begin(new ImportOrder(AuthenticatedActor.of(request), dry, repeat, mapping, table), id -> {
            directory.convert(tables.table(table), by, id);
            return id;
        });
    }

    private TableHead find(String id) throws IOException {
        return tables.head(id)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.NOT_FOUND, "this node has no table " + Quoted.of(id))));
    }
}
