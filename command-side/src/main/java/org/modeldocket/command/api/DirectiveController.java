package org.modeldocket.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.modeldocket.command.api.request.DirectiveRequest;
import org.modeldocket.command.api.request.FactIds;
import org.modeldocket.command.api.request.RequestReader;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.command.submission.RecordDirective;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.FactJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Records one directive in the cases of all releases that it covers, in one atomic append. The facts' ids follow from the
 * release and from the given {@code factId}, the Idempotency-Key or the content, so that any repeat completes what is missing
 * and gives the same answer.
 */
@RestController
final class DirectiveController {
    private static final String PATH = "/api/directives";

    private final CommandDispatch commands;
    private final Receipts receipts;
    private final FactIds ids;
    private final KnownNames names;

    DirectiveController(CommandDispatch commands, Receipts receipts, FactIds ids, KnownNames names) {
        this.commands = commands;
        this.receipts = receipts;
        this.ids = ids;
        this.names = names;
    }

    /** The answer: the directive, and its fact in each release, by release id. */
    record RecordedDirective(String directiveId, List<Receipt> facts) {}

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RecordedDirective> record(HttpServletRequest request) {
        Precondition.refuse(request);
        FactIdResolver choice = new FactIdResolver(ids, request, PATH);
        DirectiveRequest directive = RequestReader.directive(JsonBody.of(request), names);
        SortedMap<ReleaseId, DirectiveIssued> facts = facts(directive, choice);
        choice.guard(directive.factId() != null, () -> commands.send(new RecordDirective(facts), request));
        List<Receipt> recorded =
                facts.values().stream().map(fact -> receipts.of(fact.factId())).toList();
        String id = directiveId(directive, recorded.getFirst());
        return ResponseEntity.created(URI.create(PATH + "/" + id)).body(new RecordedDirective(id, recorded));
    }

    /** That of another account is known only when it is stored: it is that of the fact which the account names. */
    private String directiveId(DirectiveRequest directive, Receipt stored) {
        return directive.content().sameHappeningAs() != null
                        && receipts.stored(stored) instanceof DirectiveIssued account
                ? account.directiveId().value()
                : directive.content().directiveId().value();
    }

    private static SortedMap<ReleaseId, DirectiveIssued> facts(DirectiveRequest directive, FactIdResolver choice) {
        String content = new String(FactJson.write(directive.content()), StandardCharsets.UTF_8);
        SortedMap<ReleaseId, DirectiveIssued> facts = new TreeMap<>(Comparator.comparing(ReleaseId::value));
        for (ReleaseId release : directive.releases()) {
            FactId given = directive.factId();
            FactId id =
                    given != null && release.equals(directive.shownIn()) ? given : choice.id(release, given, content);
            facts.put(release, directive.fact(id));
        }
        return facts;
    }
}
