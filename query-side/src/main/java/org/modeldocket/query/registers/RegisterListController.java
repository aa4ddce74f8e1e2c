package org.modeldocket.query.registers;

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

/** Serves the lists that an entry of a register links to: each whole, in parts. */
@ReadApi
class RegisterListController {
    private final RegisterQuestions questions;

    RegisterListController(RegisterQuestions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/agencies/{id}/directives")
    ResponseEntity<ListAnswer<Weighed<DirectiveCard>>> agencyDirectives(
            @PathVariable String id, Part part, HttpServletRequest request) {
        return listed(
                questions.directivesOf(PathIds.organisation("agency", id), part.clocks(), part.window()),
                "agency",
                id,
                request);
    }

    @GetMapping("/api/agencies/{id}/releases")
    ResponseEntity<ListAnswer<Weighed<ReleaseLink>>> agencyReleases(
            @PathVariable String id, Part part, HttpServletRequest request) {
        return listed(
                questions.releasesOf(PathIds.organisation("agency", id), part.clocks(), part.window()),
                "agency",
                id,
                request);
    }

    @GetMapping("/api/directives/{id}/releases")
    ResponseEntity<ListAnswer<Weighed<DirectedRelease>>> directiveReleases(
            @PathVariable String id, Part part, HttpServletRequest request) {
        return listed(
                questions.releasesOf(PathIds.directive(id), part.clocks(), part.window()), "directive", id, request);
    }

    @GetMapping("/api/customers/{id}/decisions")
    ResponseEntity<ListAnswer<Weighed<DecisionSeen>>> customerDecisions(
            @PathVariable String id, Part part, HttpServletRequest request) {
        return listed(
                questions.decisionsOn(PathIds.organisation("customer", id), part.clocks(), part.window()),
                "customer",
                id,
                request);
    }

    /** An entry that is there has one entry in its list at least. */
    private static <T> ResponseEntity<ListAnswer<T>> listed(
            Known<Slice<T>> list, String kind, String id, HttpServletRequest request) {
        if (list.answer().total() == 0) {
            throw NotFoundException.of(kind, id);
        }
        return Paging.answer(list, request);
    }
}
