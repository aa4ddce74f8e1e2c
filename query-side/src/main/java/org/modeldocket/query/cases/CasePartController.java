package org.modeldocket.query.cases;

import jakarta.servlet.http.HttpServletRequest;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.view.CustomerView;
import org.modeldocket.query.cases.view.DirectiveView;
import org.modeldocket.query.cases.view.EvaluationView;
import org.modeldocket.query.cases.view.NegativeFindingView;
import org.modeldocket.query.cases.view.PreviewView;
import org.modeldocket.query.cases.view.ResponseView;
import org.modeldocket.query.cases.view.SuspensionView;
import org.modeldocket.query.cases.view.TargetView;
import org.modeldocket.query.cases.view.TreatmentView;
import org.modeldocket.query.cases.view.legal.CommitmentView;
import org.modeldocket.query.cases.view.legal.CourtCaseView;
import org.modeldocket.query.cases.view.legal.LicenceView;
import org.modeldocket.query.cases.view.legal.PenaltyView;
import org.modeldocket.query.http.ListAnswer;
import org.modeldocket.query.http.ListAnswers;
import org.modeldocket.query.http.ListQuery;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.paging.Page;
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
    ResponseEntity<ListAnswer<UncertainAnswer<TreatmentView>>> treatments(
            @PathVariable String releaseId, ListQuery part, HttpServletRequest request) {
        return listed(CasePart.TREATMENTS, releaseId, part, request);
    }

    @GetMapping("/api/releases/{releaseId}/directives")
    ResponseEntity<ListAnswer<UncertainAnswer<DirectiveView>>> directives(
            @PathVariable String releaseId, ListQuery part, HttpServletRequest request) {
        return listed(CasePart.DIRECTIVES, releaseId, part, request);
    }

    @GetMapping("/api/releases/{releaseId}/suspensions")
    ResponseEntity<ListAnswer<UncertainAnswer<SuspensionView>>> suspensions(
            @PathVariable String releaseId, ListQuery part, HttpServletRequest request) {
        return listed(CasePart.SUSPENSIONS, releaseId, part, request);
    }

    @GetMapping("/api/releases/{releaseId}/previews")
    ResponseEntity<ListAnswer<UncertainAnswer<PreviewView>>> previews(
            @PathVariable String releaseId, ListQuery part, HttpServletRequest request) {
        return listed(CasePart.PREVIEWS, releaseId, part, request);
    }

    @GetMapping("/api/releases/{releaseId}/customers")
    ResponseEntity<ListAnswer<UncertainAnswer<CustomerView>>> customers(
            @PathVariable String releaseId, ListQuery part, HttpServletRequest request) {
        return listed(CasePart.CUSTOMERS, releaseId, part, request);
    }

    @GetMapping("/api/releases/{releaseId}/responses")
    ResponseEntity<ListAnswer<UncertainAnswer<ResponseView>>> responses(
            @PathVariable String releaseId, ListQuery part, HttpServletRequest request) {
        return listed(CasePart.RESPONSES, releaseId, part, request);
    }

    @GetMapping("/api/releases/{releaseId}/targets")
    ResponseEntity<ListAnswer<UncertainAnswer<TargetView>>> targets(
            @PathVariable String releaseId, ListQuery part, HttpServletRequest request) {
        return listed(CasePart.TARGETS, releaseId, part, request);
    }

    @GetMapping("/api/releases/{releaseId}/evaluations")
    ResponseEntity<ListAnswer<UncertainAnswer<EvaluationView>>> evaluations(
            @PathVariable String releaseId, ListQuery part, HttpServletRequest request) {
        return listed(CasePart.EVALUATIONS, releaseId, part, request);
    }

    @GetMapping("/api/releases/{releaseId}/commitments")
    ResponseEntity<ListAnswer<UncertainAnswer<CommitmentView>>> commitments(
            @PathVariable String releaseId, ListQuery part, HttpServletRequest request) {
        return listed(CasePart.COMMITMENTS, releaseId, part, request);
    }

    @GetMapping("/api/releases/{releaseId}/negative-findings")
    ResponseEntity<ListAnswer<UncertainAnswer<NegativeFindingView>>> negativeFindings(
            @PathVariable String releaseId, ListQuery part, HttpServletRequest request) {
        return listed(CasePart.NEGATIVE_FINDINGS, releaseId, part, request);
    }

    @GetMapping("/api/releases/{releaseId}/penalties")
    ResponseEntity<ListAnswer<UncertainAnswer<PenaltyView>>> penalties(
            @PathVariable String releaseId, ListQuery part, HttpServletRequest request) {
        return listed(CasePart.PENALTIES, releaseId, part, request);
    }

    @GetMapping("/api/releases/{releaseId}/court-cases")
    ResponseEntity<ListAnswer<UncertainAnswer<CourtCaseView>>> courtCases(
            @PathVariable String releaseId, ListQuery part, HttpServletRequest request) {
        return listed(CasePart.COURT_CASES, releaseId, part, request);
    }

    @GetMapping("/api/releases/{releaseId}/licences")
    ResponseEntity<ListAnswer<UncertainAnswer<LicenceView>>> licences(
            @PathVariable String releaseId, ListQuery part, HttpServletRequest request) {
        return listed(CasePart.LICENCES, releaseId, part, request);
    }

    @SuppressWarnings("unchecked") // what an entry is follows from the part
    private <T> ResponseEntity<ListAnswer<UncertainAnswer<T>>> listed(
            CasePart list, String releaseId, ListQuery part, HttpServletRequest request) {
        AsOfAnswer<Page<UncertainAnswer<Object>>> found = questions
                .part(PathVariables.release(releaseId), list, part.clocks(), part.window())
                .orElseThrow(() -> NotFoundException.of("release", releaseId));
        return ListAnswers.answer((AsOfAnswer<Page<UncertainAnswer<T>>>) (AsOfAnswer<?>) found, request);
    }
}
