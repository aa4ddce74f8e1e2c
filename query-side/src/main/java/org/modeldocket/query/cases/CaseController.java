package org.modeldocket.query.cases;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.load.CheapRead;
import org.modeldocket.platform.web.CaseETag;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.view.AnswerJson;
import org.modeldocket.query.http.ListAnswer;
import org.modeldocket.query.http.ListAnswers;
import org.modeldocket.query.http.MinimumSequence;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.text.ShortText;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves cases. The ETag of a case as it stands now begins with its sequence, good for {@code If-Match} when writing. */
@CheapRead
@ReadApi
class CaseController {
    private final DossierQuestions questions;
    private final MinimumSequence waiting;

    CaseController(DossierQuestions questions, MinimumSequence waiting) {
        this.questions = questions;
        this.waiting = waiting;
    }

    @GetMapping("/api/releases")
    ResponseEntity<ListAnswer<UncertainAnswer<ReleaseSummary>>> releases(
            @RequestParam(required = false) @Nullable String company,
            @RequestParam(required = false) @Nullable String family,
            @RequestParam(required = false) @Nullable String succeeds,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ReadParameters parameters,
            HttpServletRequest request) {
        ReleaseFilter filter = new ReleaseFilter(
                parameters.slug("company", company),
                parameters.read("family", family, text -> new ShortText(text.strip())),
                parameters.read("succeeds", succeeds, ReleaseId::ofCase));
        BitemporalPoint clocks = parameters.clocks(validAt, knownAt);
        PageRequest window = parameters.window(limit, cursor);
        parameters.check();
        return ListAnswers.answer(questions.releases(filter, clocks, window), request);
    }

    @GetMapping("/api/releases/{releaseId}")
    ResponseEntity<AsOfAnswer<UncertainAnswer<ReleaseDossier>>> release(
            @PathVariable String releaseId,
            BitemporalPoint clocks,
            @RequestHeader(name = MinimumSequence.HEADER, required = false) @Nullable String minSequence) {
        ReleaseId id = PathVariables.release(releaseId);
        waiting.until(id, minSequence);
        AsOfAnswer<UncertainAnswer<ReleaseDossier>> dossier =
                questions.release(id, clocks).orElseThrow(() -> NotFoundException.of("release", releaseId));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (clocks.isNow()) {
            answer.eTag(CaseETag.of(dossier.answer().said().sequence(), AnswerJson.write(dossier.answer())));
        }
        return answer.body(dossier);
    }
}
