package org.modeldocket.query.registers;

import jakarta.servlet.http.HttpServletRequest;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.http.ListAnswer;
import org.modeldocket.query.http.ListAnswers;
import org.modeldocket.query.http.ListQuery;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.registers.view.DecisionView;
import org.modeldocket.query.registers.view.DirectedRelease;
import org.modeldocket.query.registers.view.DirectiveCard;
import org.modeldocket.query.registers.view.ReleaseLink;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the lists that an entry of a register links to: each whole, in parts. */
@ReadApi
class RegisterListController {
    private final RegisterQuestions questions;
    private final AgencyQuestions agencies;

    RegisterListController(RegisterQuestions questions, AgencyQuestions agencies) {
        this.questions = questions;
        this.agencies = agencies;
    }

    @GetMapping("/api/agencies/{id}/directives")
    ResponseEntity<ListAnswer<UncertainAnswer<DirectiveCard>>> agencyDirectives(
            @PathVariable String id, ListQuery part, HttpServletRequest request) {
        return listed(
                agencies.directivesOf(PathVariables.organisation("agency", id), part.clocks(), part.window()),
                "agency",
                id,
                request);
    }

    @GetMapping("/api/agencies/{id}/releases")
    ResponseEntity<ListAnswer<UncertainAnswer<ReleaseLink>>> agencyReleases(
            @PathVariable String id, ListQuery part, HttpServletRequest request) {
        return listed(
                agencies.releasesOf(PathVariables.organisation("agency", id), part.clocks(), part.window()),
                "agency",
                id,
                request);
    }

    @GetMapping("/api/directives/{id}/releases")
    ResponseEntity<ListAnswer<UncertainAnswer<DirectedRelease>>> directiveReleases(
            @PathVariable String id, ListQuery part, HttpServletRequest request) {
        return listed(
                questions.releasesOf(PathVariables.directive(id), part.clocks(), part.window()),
                "directive",
                id,
                request);
    }

    @GetMapping("/api/customers/{id}/decisions")
    ResponseEntity<ListAnswer<UncertainAnswer<DecisionView>>> customerDecisions(
            @PathVariable String id, ListQuery part, HttpServletRequest request) {
        return listed(
                questions.decisionsOn(PathVariables.organisation("customer", id), part.clocks(), part.window()),
                "customer",
                id,
                request);
    }

    /** An entry that is there has one entry in its list at least. */
    private static <T> ResponseEntity<ListAnswer<T>> listed(
            AsOfAnswer<Page<T>> list, String kind, String id, HttpServletRequest request) {
        if (list.answer().total() == 0) {
            throw NotFoundException.of(kind, id);
        }
        return ListAnswers.answer(list, request);
    }
}
