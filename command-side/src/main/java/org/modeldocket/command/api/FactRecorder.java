package org.modeldocket.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.modeldocket.command.api.request.ChangeRequest;
import org.modeldocket.command.api.request.FactIds;
import org.modeldocket.command.api.request.RequestReader;
import org.modeldocket.command.api.request.json.JsonDocument;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.command.submission.CorrectFact;
import org.modeldocket.command.submission.RecordFact;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.platform.web.CaseETag;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.slf4j.MDC;
import org.springframework.http.ResponseEntity;

/** Records the fact of a request in the stream of a release or of an organisation, and answers with its receipt. */
final class FactRecorder {
    private final CommandDispatch commands;
    private final Receipts receipts;
    private final FactIds ids;
    private final KnownNames names;

    FactRecorder(CommandDispatch commands, Receipts receipts, FactIds ids, KnownNames names) {
        this.commands = commands;
        this.receipts = receipts;
        this.ids = ids;
        this.names = names;
    }

    /** @param path the address of the stream's facts */
    ResponseEntity<Receipt> record(ReleaseId stream, String path, HttpServletRequest request) {
        Set<Long> expected = Precondition.expectedSequences(request);
        FactIdResolver choice = new FactIdResolver(ids, request, path);
        JsonDocument body = JsonBody.of(request);
        FactId otherwise = choice.id();
        ChangeRequest change = ChangeRequest.of(body, otherwise, names);
        FactId id;
        Object command;
        if (change == null) {
            ReleaseFact fact = RequestReader.fact(body, () -> otherwise, names, stream);
            id = fact.factId();
            command = new RecordFact(stream, fact, expected);
        } else {
            id = change.factId();
            command = new CorrectFact(stream, id, change.target(), change::of, expected);
        }
        send(command, stream, choice, !id.equals(otherwise), request);
        return answer(id, path + "/" + id);
    }

    /** @param given whether the request names the id of the fact */
    void send(Object command, ReleaseId stream, FactIdResolver choice, boolean given, HttpServletRequest request) {
        try (MDC.MDCCloseable _ = MDC.putCloseable("releaseId", stream.value())) {
            choice.guard(given, () -> commands.send(command, request));
        }
    }

    ResponseEntity<Receipt> answer(FactId id, String location) {
        Receipt receipt = receipts.of(id);
        return ResponseEntity.created(URI.create(location))
                .eTag(CaseETag.of(receipt.sequence()))
                .body(receipt);
    }
}
