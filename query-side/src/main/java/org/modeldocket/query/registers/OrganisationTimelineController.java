package org.modeldocket.query.registers;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.load.CheapRead;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.http.ListAnswer;
import org.modeldocket.query.http.ListAnswers;
import org.modeldocket.query.http.ListQuery;
import org.modeldocket.query.http.MinimumSequence;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.timeline.FactView;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Serves the facts about an organisation, in their order, with their evidence and what became of them. */
@CheapRead
@ReadApi
class OrganisationTimelineController {
    private final TimelineQuestions timelines;
    private final MinimumSequence waiting;

    OrganisationTimelineController(TimelineQuestions timelines, MinimumSequence waiting) {
        this.timelines = timelines;
        this.waiting = waiting;
    }

    @GetMapping({"/api/companies/{id}/facts", "/api/agencies/{id}/facts", "/api/customers/{id}/facts"})
    ResponseEntity<ListAnswer<FactView>> facts(
            @PathVariable String id,
            ListQuery part,
            @RequestHeader(name = MinimumSequence.HEADER, required = false) @Nullable String minSequence,
            HttpServletRequest request) {
        OrganisationKind kind = PathVariables.organisationKind(request);
        ReleaseId stream = PathVariables.stream(kind, id);
        waiting.until(stream, minSequence);
        return timelines
                .facts(stream, part.clocks(), part.window())
                .map(known -> ListAnswers.answer(known, request))
                .orElseThrow(() -> NotFoundException.of("fact about " + kind, id));
    }

    @GetMapping({
        "/api/companies/{id}/facts/{factId}",
        "/api/agencies/{id}/facts/{factId}",
        "/api/customers/{id}/facts/{factId}"
    })
    AsOfAnswer<FactView> fact(
            @PathVariable String id, @PathVariable String factId, BitemporalPoint clocks, HttpServletRequest request) {
        ReleaseId stream = PathVariables.stream(PathVariables.organisationKind(request), id);
        return timelines
                .fact(stream, PathVariables.fact(factId), clocks)
                .orElseThrow(() -> NotFoundException.of("fact", factId));
    }
}
