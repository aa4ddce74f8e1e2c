package org.modeldocket.query.cases;

import jakarta.servlet.http.HttpServletRequest;
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

/** Serves the lists of a case that grow with it: each whole, in parts. */
@ReadApi
class CasePartController {
    private final DossierQuestions questions;

    CasePartController(DossierQuestions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/releases/{releaseId}/treatments")
    ResponseEntity<ListAnswer<Weighed<TreatmentSeen>>> treatments(
            @PathVariable String releaseId, Part part, HttpServletRequest request) {
        return listed(CasePart.TREATMENTS, releaseId, part, request);
    }

    @GetMapping("/api/releases/{releaseId}/directives")
    ResponseEntity<ListAnswer<Weighed<DirectiveSeen>>> directives(
            @PathVariable String releaseId, Part part, HttpServletRequest request) {
        return listed(CasePart.DIRECTIVES, releaseId, part, request);
    }

    @GetMapping("/api/releases/{releaseId}/suspensions")
    ResponseEntity<ListAnswer<Weighed<SuspensionSeen>>> suspensions(
            @PathVariable String releaseId, Part part, HttpServletRequest request) {
        return listed(CasePart.SUSPENSIONS, releaseId, part, request);
    }

    @GetMapping("/api/releases/{releaseId}/previews")
    ResponseEntity<ListAnswer<Weighed<PreviewSeen>>> previews(
            @PathVariable String releaseId, Part part, HttpServletRequest request) {
        return listed(CasePart.PREVIEWS, releaseId, part, request);
    }

    @GetMapping("/api/releases/{releaseId}/customers")
    ResponseEntity<ListAnswer<Weighed<CustomerSeen>>> customers(
            @PathVariable String releaseId, Part part, HttpServletRequest request) {
        return listed(CasePart.CUSTOMERS, releaseId, part, request);
    }

    @GetMapping("/api/releases/{releaseId}/responses")
    ResponseEntity<ListAnswer<Weighed<ResponseSeen>>> responses(
            @PathVariable String releaseId, Part part, HttpServletRequest request) {
        return listed(CasePart.RESPONSES, releaseId, part, request);
    }

    @GetMapping("/api/releases/{releaseId}/targets")
    ResponseEntity<ListAnswer<Weighed<TargetSeen>>> targets(
            @PathVariable String releaseId, Part part, HttpServletRequest request) {
        return listed(CasePart.TARGETS, releaseId, part, request);
    }

    @GetMapping("/api/releases/{releaseId}/evaluations")
    ResponseEntity<ListAnswer<Weighed<EvaluationSeen>>> evaluations(
            @PathVariable String releaseId, Part part, HttpServletRequest request) {
        return listed(CasePart.EVALUATIONS, releaseId, part, request);
    }

    @SuppressWarnings("unchecked") // what an entry is follows from the part
    private <T> ResponseEntity<ListAnswer<Weighed<T>>> listed(
            CasePart list, String releaseId, Part part, HttpServletRequest request) {
        Known<Slice<Weighed<Object>>> found = questions
                .part(PathIds.release(releaseId), list, part.clocks(), part.window())
                .orElseThrow(() -> NotFoundException.of("release", releaseId));
        return Paging.answer((Known<Slice<Weighed<T>>>) (Known<?>) found, request);
    }
}
