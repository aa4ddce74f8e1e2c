package org.modeldocket.command.api;

import jakarta.servlet.http.HttpServletRequest;
import org.modeldocket.command.api.request.FactIds;
import org.modeldocket.command.api.request.RegistrationRequest;
import org.modeldocket.command.api.request.RequestReader;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.command.submission.RegisterRelease;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.text.Quoted;
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
    private static final String PATH = "/api/releases";

    private final FactRecorder facts;
    private final FactIds ids;
    private final KnownNames names;
    private final FactCheck check;

    ReleaseController(FactRecorder facts, FactIds ids, KnownNames names, FactCheck check) {
        this.check = check;
        this.facts = facts;
        this.ids = ids;
        this.names = names;
    }

    @PostMapping(path = PATH, consumes = JSON, produces = JSON)
    ResponseEntity<Receipt> register(HttpServletRequest request) {
        Precondition.refuse(request);
        FactIdResolver choice = new FactIdResolver(ids, request, PATH);
        RegistrationRequest registration = RequestReader.registration(JsonBody.of(request), names);
        FactId given = registration.factId();
        FactId id = given == null ? choice.id() : given;
        ReleaseId release = registration.releaseId();
        facts.send(new RegisterRelease(release, registration.fact(id)), release, choice, given != null, request);
        return facts.answer(id, PATH + "/" + release);
    }

    @PostMapping(path = PATH + "/{releaseId}/facts", consumes = JSON, produces = JSON)
    ResponseEntity<Receipt> record(@PathVariable String releaseId, HttpServletRequest request) {
        ReleaseId release = release(releaseId);
        return facts.record(release, PATH + "/" + release + "/facts", request);
    }

    /** Says what would be stored, or which rules refuse it; stores nothing. */
    @PostMapping(path = PATH + "/{releaseId}/facts/check", consumes = JSON, produces = JSON)
    ResponseEntity<FactCheck.CheckedFact> check(@PathVariable String releaseId, HttpServletRequest request) {
        Precondition.refuse(request);
        return ResponseEntity.ok(check.of(release(releaseId), request));
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
