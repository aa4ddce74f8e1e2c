package org.modeldocket.command.api;

import jakarta.servlet.http.HttpServletRequest;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.organisation.OrganisationStream;
import org.modeldocket.vocabulary.text.Quoted;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;

/** Records facts about organisations, each in a stream of its own, as facts of a case are. */
@RestController
final class OrganisationFactController {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final FactRecorder facts;
    private final KnownNames names;

    OrganisationFactController(FactRecorder facts, KnownNames names) {
        this.facts = facts;
        this.names = names;
    }

    @PostMapping(
            path = {"/api/companies/{id}/facts", "/api/agencies/{id}/facts", "/api/customers/{id}/facts"},
            consumes = JSON,
            produces = JSON)
    ResponseEntity<Receipt> record(@PathVariable String id, HttpServletRequest request) {
        OrganisationKind kind = OrganisationKind.ofPath(
                String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        return facts.record(stream(kind, id), "/api/" + kind.plural() + "/" + id + "/facts", request);
    }

    private ReleaseId stream(OrganisationKind kind, String id) {
        if (!Slug.isSlug(id) || names.name(kind, new Slug(id)) == null) {
            throw unknown("no fact names the " + kind + " " + Quoted.of(id));
        }
        OrganisationStream organisation = new OrganisationStream(kind, new Slug(id));
        if (!organisation.mayHaveFacts()) {
            int most = id.length() - (organisation.stream().length() - Slug.MAX_LENGTH);
            throw unknown(
                    "the id " + id + " is too long for facts of its own; at most " + most + " characters are allowed");
        }
        return organisation.streamId();
    }

    private static ProblemException unknown(String reason) {
        return new ProblemException(Problem.of(ProblemType.NOT_FOUND, reason));
    }
}
