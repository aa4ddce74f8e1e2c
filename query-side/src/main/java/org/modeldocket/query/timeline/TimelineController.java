package org.modeldocket.query.timeline;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.load.CheapRead;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.http.Citable;
import org.modeldocket.query.http.ListAnswer;
import org.modeldocket.query.http.ListAnswers;
import org.modeldocket.query.http.MinimumSequence;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the facts of a case in its order, with their evidence and what became of them. */
@CheapRead
@ReadApi
class TimelineController {
    private final TimelineQuestions questions;
    private final MinimumSequence waiting;

    TimelineController(TimelineQuestions questions, MinimumSequence waiting) {
        this.questions = questions;
        this.waiting = waiting;
    }

    @GetMapping("/api/releases/{releaseId}/facts")
    ResponseEntity<ListAnswer<FactView>> facts(
            @PathVariable String releaseId,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = MinimumSequence.HEADER, required = false) @Nullable String minSequence,
            ReadParameters parameters,
            HttpServletRequest request) {
        ReleaseId id = PathVariables.release(releaseId);
        BitemporalPoint clocks = parameters.clocks(validAt, knownAt);
        PageRequest window = parameters.window(limit, cursor);
        parameters.check();
        waiting.until(id, minSequence);
        return questions
                .facts(id, clocks, window)
                .map(known -> ListAnswers.answer(known, request))
                .orElseThrow(() -> NotFoundException.of("release", releaseId));
    }

    @Citable(value = "fact", inPages = false, ofADay = false)
    @GetMapping("/api/releases/{releaseId}/facts/{factId}")
    AsOfAnswer<FactView> fact(
            @PathVariable String releaseId,
            @PathVariable String factId,
            BitemporalPoint clocks,
            @RequestHeader(name = MinimumSequence.HEADER, required = false) @Nullable String minSequence) {
        ReleaseId id = PathVariables.release(releaseId);
        FactId fact = PathVariables.fact(factId);
        waiting.until(id, minSequence);
        return questions.fact(id, fact, clocks).orElseThrow(() -> NotFoundException.of("fact", factId));
    }

    /** The same for a reader who knows the fact's id alone, from a cell of the matrix say. */
    @Citable(value = "fact", inPages = false, ofADay = false)
    @GetMapping("/api/facts/{factId}")
    AsOfAnswer<FactView> fact(@PathVariable String factId, BitemporalPoint clocks) {
        FactId fact = PathVariables.fact(factId);
        return questions.fact(fact, clocks).orElseThrow(() -> NotFoundException.of("fact", factId));
    }
}
