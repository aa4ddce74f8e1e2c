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
import org.modeldocket.query.projection.Projection;
import org.modeldocket.query.projection.RebuildProgress;
import org.modeldocket.query.projection.parked.DeadLetter;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets an operator see, rebuild and mend the projection. The server must admit operators alone. */
@CheapRead
@ReadApi
class ProjectionController {
    private static final String ALL = "/api/admin/projections";
    private static final String REBUILD = ALL + "/{name}/rebuild";
    private static final String DEAD_LETTERS = ALL + "/{name}/dead-letters";

    private final Projection projection;

    ProjectionController(Projection projection) {
        this.projection = projection;
    }

    @GetMapping(ALL)
    ListAnswer<ProjectionView> projections() {
        return new ListAnswer<>(List.of(ProjectionView.of(projection)), 1, null, null);
    }

    @PostMapping(path = REBUILD, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RebuildProgress> rebuild(@PathVariable String name) {
        requireKnown(name);
        RebuildProgress begun = projection.rebuild();
        return ResponseEntity.accepted()
                .location(URI.create(ALL + "/" + name + "/rebuild"))
                .body(begun);
    }

    @GetMapping(REBUILD)
    RebuildProgress progress(@PathVariable String name) {
        requireKnown(name);
        return projection.rebuildProgress().orElseThrow(() -> noRebuild(name));
    }

    @DeleteMapping(path = REBUILD, produces = MediaType.APPLICATION_JSON_VALUE)
    RebuildProgress cancel(@PathVariable String name) {
        requireKnown(name);
        return projection.cancelRebuild().orElseThrow(() -> noRebuild(name));
    }

    @GetMapping(DEAD_LETTERS)
    ResponseEntity<ListAnswer<DeadLetter>> deadLetters(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ReadParameters parameters,
            HttpServletRequest request) {
        PageRequest window = parameters.window(limit, cursor);
        parameters.check();
        requireKnown(name);
        return ListAnswers.answer(projection.deadLetters(window), request);
    }

    @PostMapping(path = DEAD_LETTERS + "/retry", produces = MediaType.APPLICATION_JSON_VALUE)
    Retried retry(@PathVariable String name, @RequestParam(required = false) @Nullable String releaseId) {
        ReleaseId release = releaseId == null ? null : PathVariables.release(releaseId);
        requireKnown(name);
        return new Retried(projection.retry(release), projection.deadLetters());
    }

    private static void requireKnown(String name) {
        if (!name.equals(Projection.NAME)) {
            throw NotFoundException.of("projection", name);
        }
    }

    private static NotFoundException noRebuild(String name) {
        return NotFoundException.of("rebuild since the start of projection", name);
    }
}
