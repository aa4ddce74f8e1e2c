package org.modeldocket.query.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.load.CheapRead;
import org.modeldocket.query.http.ListAnswer;
import org.modeldocket.query.http.ListAnswers;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.projection.DeadLetterSeen;
import org.modeldocket.query.projection.Processors;
import org.modeldocket.query.projection.RebuildProgress;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets an operator see, rebuild and mend the projections. Whoever composes the server lets in only operators. */
@CheapRead
@ReadApi
class ProjectionController {
    private static final String ALL = "/api/admin/projections";
    private static final String REBUILD = ALL + "/{name}/rebuild";
    private static final String DEAD_LETTERS = ALL + "/{name}/dead-letters";

    private final Processors processors;

    ProjectionController(Processors processors) {
        this.processors = processors;
    }

    @GetMapping(ALL)
    ListAnswer<ProjectionView> projections() {
        List<ProjectionView> all = processors.names().stream()
                .map(name -> ProjectionView.of(name, processors))
                .toList();
        return new ListAnswer<>(all, all.size(), null, null);
    }

    @PostMapping(path = REBUILD, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RebuildProgress> rebuild(@PathVariable String name) {
        RebuildProgress begun = processors.rebuild(known(name));
        return ResponseEntity.accepted()
                .location(URI.create(ALL + "/" + name + "/rebuild"))
                .body(begun);
    }

    @GetMapping(REBUILD)
    RebuildProgress progress(@PathVariable String name) {
        return processors.rebuildProgress(known(name)).orElseThrow(() -> noRebuild(name));
    }

    @DeleteMapping(path = REBUILD, produces = MediaType.APPLICATION_JSON_VALUE)
    RebuildProgress cancel(@PathVariable String name) {
        return processors.cancelRebuild(known(name)).orElseThrow(() -> noRebuild(name));
    }

    @GetMapping(DEAD_LETTERS)
    ResponseEntity<ListAnswer<DeadLetterSeen>> deadLetters(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ReadParameters parameters,
            HttpServletRequest request) {
        PageRequest window = parameters.window(limit, cursor);
        parameters.check();
        return ListAnswers.answer(processors.deadLetters(known(name), window), request);
    }

    @PostMapping(path = DEAD_LETTERS + "/retry", produces = MediaType.APPLICATION_JSON_VALUE)
    Retried retry(@PathVariable String name, @RequestParam(required = false) @Nullable String releaseId) {
        ReleaseId release = releaseId == null ? null : PathVariables.release(releaseId);
        long handled = processors.retry(known(name), release);
        return new Retried(handled, processors.deadLetters(name));
    }

    private String known(String name) {
        if (!processors.names().contains(name)) {
            throw NotFoundException.of("projection", name);
        }
        return name;
    }

    private static NotFoundException noRebuild(String name) {
        return NotFoundException.of("rebuild since the start of projection", name);
    }
}
