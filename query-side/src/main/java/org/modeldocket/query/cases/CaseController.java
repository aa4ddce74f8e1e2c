package org.modeldocket.query.cases;

import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.load.CheapRead;
import org.modeldocket.platform.web.CaseETag;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.view.AnswerJson;
import org.modeldocket.query.http.Citable;
import org.modeldocket.query.http.MinimumSequence;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

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

    @Citable(value = "case", inPages = false)
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
