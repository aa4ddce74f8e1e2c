package org.modeldocket.query.dossier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Known;
import org.modeldocket.query.answers.Slice;
import org.modeldocket.query.answers.Weighed;
import org.modeldocket.query.http.ListAnswer;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.Paging;
import org.modeldocket.query.http.Part;
import org.modeldocket.query.http.PathIds;
import org.modeldocket.query.http.ReadApi;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the lists of a case that grow with it: each whole, in parts. */
@ReadApi
class CasePartController {
    private final DossierQuestions questions;

    CasePartController(DossierQuestions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/releases/{releaseId}/treatments")
    ResponseEntity<ListAnswer<Weighed<TreatmentSeen>>> treatments(
            @PathVariable String releaseId,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return listed(CasePart.TREATMENTS, releaseId, Part.of(validAt, knownAt, limit, cursor), request);
    }

    @GetMapping("/api/releases/{releaseId}/directives")
    ResponseEntity<ListAnswer<Weighed<DirectiveSeen>>> directives(
            @PathVariable String releaseId,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return listed(CasePart.DIRECTIVES, releaseId, Part.of(validAt, knownAt, limit, cursor), request);
    }

    @GetMapping("/api/releases/{releaseId}/suspensions")
    ResponseEntity<ListAnswer<Weighed<SuspensionSeen>>> suspensions(
            @PathVariable String releaseId,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return listed(CasePart.SUSPENSIONS, releaseId, Part.of(validAt, knownAt, limit, cursor), request);
    }

    @GetMapping("/api/releases/{releaseId}/previews")
    ResponseEntity<ListAnswer<Weighed<PreviewSeen>>> previews(
            @PathVariable String releaseId,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return listed(CasePart.PREVIEWS, releaseId, Part.of(validAt, knownAt, limit, cursor), request);
    }

    @GetMapping("/api/releases/{releaseId}/customers")
    ResponseEntity<ListAnswer<Weighed<CustomerSeen>>> customers(
            @PathVariable String releaseId,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return listed(CasePart.CUSTOMERS, releaseId, Part.of(validAt, knownAt, limit, cursor), request);
    }

    @GetMapping("/api/releases/{releaseId}/responses")
    ResponseEntity<ListAnswer<Weighed<ResponseSeen>>> responses(
            @PathVariable String releaseId,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return listed(CasePart.RESPONSES, releaseId, Part.of(validAt, knownAt, limit, cursor), request);
    }

    @GetMapping("/api/releases/{releaseId}/targets")
    ResponseEntity<ListAnswer<Weighed<TargetSeen>>> targets(
            @PathVariable String releaseId,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return listed(CasePart.TARGETS, releaseId, Part.of(validAt, knownAt, limit, cursor), request);
    }

    @GetMapping("/api/releases/{releaseId}/evaluations")
    ResponseEntity<ListAnswer<Weighed<EvaluationSeen>>> evaluations(
            @PathVariable String releaseId,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return listed(CasePart.EVALUATIONS, releaseId, Part.of(validAt, knownAt, limit, cursor), request);
    }

    @SuppressWarnings("unchecked") // what an entry is follows from the part
    private <T> ResponseEntity<ListAnswer<Weighed<T>>> listed(
            CasePart part, String releaseId, Part asked, HttpServletRequest request) {
        Known<Slice<Weighed<Object>>> list = questions
                .part(PathIds.release(releaseId), part, asked.clocks(), asked.window())
                .orElseThrow(() -> NotFoundException.of("release", releaseId));
        return Paging.answer((Known<Slice<Weighed<T>>>) (Known<?>) list, request);
    }
}
