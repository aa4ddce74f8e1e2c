package org.modeldocket.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.ChangeRequest;
import org.modeldocket.command.api.request.FactIds;
import org.modeldocket.command.api.request.RequestReader;
import org.modeldocket.command.api.request.json.JsonDocument;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.command.submission.CorrectFact;
import org.modeldocket.command.submission.RecordOrganisationFact;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.vocabulary.id.FactId;
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

/**
 * Records facts about organisations, each in a stream of its own. An answer of 201 is given when the fact is durable; a repeat gives
 * the first answer again, as in a case.
 */
@RestController
final class OrganisationFactController {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final CommandDispatch commands;
    private final Receipts receipts;
    private final FactIds ids;
    private final KnownNames names;

    OrganisationFactController(CommandDispatch commands, Receipts receipts, FactIds ids, KnownNames names) {
        this.commands = commands;
        this.receipts = receipts;
        this.ids = ids;
        this.names = names;
    }

    @PostMapping(
            path = {"/api/companies/{id}/facts", "/api/agencies/{id}/facts", "/api/customers/{id}/facts"},
            consumes = JSON,
            produces = JSON)
    ResponseEntity<Receipt> record(@PathVariable String id, HttpServletRequest request) {
        OrganisationKind kind = OrganisationKind.ofPath(
                String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        ReleaseId stream = stream(kind, id);
        String path = request.getRequestURI();
        Set<Long> expected = Precondition.expectedSequences(request);
        FactIdResolver choice = new FactIdResolver(ids, request, path);
        JsonDocument body = JsonBody.of(request);
        FactId otherwise = choice.id();
        ChangeRequest change = ChangeRequest.of(body, otherwise, names);
        FactId factId;
        Object command;
        if (change == null) {
            ReleaseFact fact = RequestReader.organisationFact(body, () -> otherwise, names, stream);
            factId = fact.factId();
            command = new RecordOrganisationFact(stream, fact, expected);
        } else {
            factId = change.factId();
            command = new CorrectFact(stream, factId, change.target(), change::of, expected);
        }
        choice.guard(!factId.equals(otherwise), () -> commands.send(command, request));
        Receipt receipt = receipts.of(factId);
        return ResponseEntity.created(URI.create(path + "/" + factId))
                .eTag("\"" + receipt.sequence() + "\"")
                .body(receipt);
    }

    private ReleaseId stream(OrganisationKind kind, String id) {
        if (!Slug.isSlug(id) || names.name(kind, new Slug(id)) == null) {
            throw unknown("no fact names a " + kind + " " + Quoted.of(id), null);
        }
        try {
            return new OrganisationStream(kind, new Slug(id)).streamId();
        } catch (IllegalArgumentException e) {
            throw unknown("the id " + id + " is too long for facts of its own; at most 91 characters are allowed", e);
        }
    }

    private static ProblemException unknown(String reason, @Nullable Throwable cause) {
        return new ProblemException(Problem.of(ProblemType.NOT_FOUND, reason), cause);
    }
}
