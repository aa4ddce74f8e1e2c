package org.modeldocket.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.modeldocket.command.api.request.ChangeRequest;
import org.modeldocket.command.api.request.FactIds;
import org.modeldocket.command.api.request.RegistrationRequest;
import org.modeldocket.command.api.request.RequestReader;
import org.modeldocket.command.api.request.json.JsonDocument;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.command.submission.CorrectFact;
import org.modeldocket.command.submission.RecordFact;
import org.modeldocket.command.submission.RegisterRelease;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.text.Quoted;
import org.slf4j.MDC;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Opens cases and records facts in them. An answer of 201 is given when the fact is durable. A repeat, with the same fact id
 * or Idempotency-Key and the same content, gives the first answer again and stores nothing.
 */
@RestController
final class ReleaseController {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final CommandDispatch commands;
    private final Receipts receipts;
    private final FactIds ids;
    private final KnownNames names;

    ReleaseController(CommandDispatch commands, Receipts receipts, FactIds ids, KnownNames names) {
        this.commands = commands;
        this.receipts = receipts;
        this.ids = ids;
        this.names = names;
    }

    @PostMapping(path = "/api/releases", consumes = JSON, produces = JSON)
    ResponseEntity<Receipt> register(HttpServletRequest request) {
        Precondition.refuse(request);
        FactIdResolver choice = new FactIdResolver(ids, request, "/api/releases");
        RegistrationRequest registration = RequestReader.registration(JsonBody.of(request), names);
        FactId given = registration.factId();
        FactId id = given == null ? choice.id() : given;
        ReleaseId release = registration.releaseId();
        send(new RegisterRelease(release, registration.fact(id)), release, choice, given != null, request);
        return answer(id, URI.create("/api/releases/" + release));
    }

    @PostMapping(path = "/api/releases/{releaseId}/facts", consumes = JSON, produces = JSON)
    ResponseEntity<Receipt> record(@PathVariable String releaseId, HttpServletRequest request) {
        ReleaseId release = release(releaseId);
        String path = "/api/releases/" + release + "/facts";
        Set<Long> expected = Precondition.expectedSequences(request);
        FactIdResolver choice = new FactIdResolver(ids, request, path);
        JsonDocument body = JsonBody.of(request);
        FactId otherwise = choice.id();
        ChangeRequest change = ChangeRequest.of(body, otherwise, names);
        FactId id;
        Object command;
        if (change == null) {
            ReleaseFact fact = RequestReader.fact(body, () -> otherwise, names, release);
            id = fact.factId();
            command = new RecordFact(release, fact, expected);
        } else {
            id = change.factId();
            command = new CorrectFact(release, id, change.target(), change::of, expected);
        }
        send(command, release, choice, !id.equals(otherwise), request);
        return answer(id, URI.create(path + "/" + id));
    }

    private void send(
            Object command, ReleaseId release, FactIdResolver choice, boolean given, HttpServletRequest request) {
        try (MDC.MDCCloseable _ = MDC.putCloseable("releaseId", release.value())) {
            choice.guard(given, () -> commands.send(command, request));
        }
    }

    private ResponseEntity<Receipt> answer(FactId id, URI location) {
        Receipt receipt = receipts.of(id);
        return ResponseEntity.created(location)
                .eTag("\"" + receipt.sequence() + "\"")
                .body(receipt);
    }

    private static ReleaseId release(String text) {
        try {
            return ReleaseId.ofCase(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.of(ProblemType.NOT_FOUND, "no release can have the id " + Quoted.of(text)), e);
        }
    }
}
