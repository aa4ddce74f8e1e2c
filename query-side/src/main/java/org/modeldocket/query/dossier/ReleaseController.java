package org.modeldocket.query.dossier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Window;
import org.modeldocket.query.http.ListAnswer;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.Paging;
import org.modeldocket.query.http.Parameters;
import org.modeldocket.query.http.PathIds;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.http.Waiting;
import org.modeldocket.query.projecting.Views;
import org.modeldocket.vocabulary.ReleaseId;
import org.modeldocket.vocabulary.Slug;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves cases as they stand now. The ETag of a case is its sequence, good for {@code If-Match} when writing. */
@ReadApi
class ReleaseController {
    private final DossierQuestions questions;
    private final Waiting waiting;

    ReleaseController(DossierQuestions questions, Waiting waiting) {
        this.questions = questions;
        this.waiting = waiting;
    }

    @GetMapping("/api/releases")
    ResponseEntity<ListAnswer<ReleaseSummary>> releases(
            @RequestParam(required = false) @Nullable String company,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        Slug of = parameters.slug("company", company);
        Window window = parameters.window(limit, cursor);
        parameters.check();
        return Paging.answer(questions.releases(of, window), request);
    }

    @GetMapping("/api/releases/{releaseId}")
    ResponseEntity<ReleaseDossier> release(
            @PathVariable String releaseId,
            @RequestHeader(name = Waiting.HEADER, required = false) @Nullable String minSequence) {
        ReleaseId id = PathIds.release(releaseId);
        waiting.until(Views.DOSSIER, id, minSequence);
        ReleaseDossier dossier = questions.release(id).orElseThrow(() -> NotFoundException.of("release", releaseId));
        return ResponseEntity.ok().eTag("\"" + dossier.sequence() + "\"").body(dossier);
    }
}
