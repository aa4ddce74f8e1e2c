package org.modeldocket.command.log.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.log.TransparencyLog;
import org.modeldocket.command.log.note.SignedCheckpoint;
import org.modeldocket.command.log.tree.Hash;
import org.modeldocket.command.log.tree.ProofBuilder;
import org.modeldocket.command.record.FactLocation;
import org.modeldocket.platform.load.CheapRead;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.vocabulary.id.FactId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proves that a fact is in the log, and that a log of now begins with the log of then. */
@CheapRead
@RestController
final class ProofController {
    private final TransparencyLog log;

    ProofController(TransparencyLog log) {
        this.log = log;
    }

    /** That a leaf is in the tree of that size: the hashes beside its path, the lowest first. */
    record Inclusion(String factId, long index, long size, String leafHash, String root, List<String> proof) {}

    /** That the tree of the size {@code to} begins with that of the size {@code from}. */
    record Consistency(long from, long to, String fromRoot, String toRoot, List<String> proof) {}

    @GetMapping(path = "/api/log/proof/inclusion", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Inclusion> inclusion(
            @RequestParam(required = false) @Nullable String factId,
            @RequestParam(required = false) @Nullable String size,
            Parameters parameters) {
        FactId id = parameters.factId("factId", factId).orElse(null);
        long most = log.covering(0).size();
        // What is wrong with the size by itself is told together with the rest; the fact's place is known only then.
        parameters.number("size", size, 1, Math.max(1, most), most);
        parameters.refuseIfAny();
        FactLocation location = place(id);
        SignedCheckpoint current = log.covering(location.position());
        long chosen = parameters.number("size", size, location.position(), current.size(), current.size());
        parameters.refuseIfAny();
        long index = location.position() - 1;
        Inclusion answer = log.over(nodes -> new Inclusion(
                String.valueOf(id),
                index,
                chosen,
                nodes.at(0, index).toString(),
                ProofBuilder.root(nodes, chosen).toString(),
                texts(ProofBuilder.inclusion(nodes, index, chosen))));
        return answer(answer, size != null);
    }

    @GetMapping(path = "/api/log/proof/consistency", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Consistency> consistency(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Parameters parameters) {
        long most = log.covering(0).size();
        long newer = parameters.number("to", to, 0, most, most);
        long older = parameters.required("from", from, 0, newer);
        parameters.refuseIfAny();
        Consistency answer = log.over(nodes -> new Consistency(
                older,
                newer,
                ProofBuilder.root(nodes, older).toString(),
                ProofBuilder.root(nodes, newer).toString(),
                texts(ProofBuilder.consistency(nodes, older, newer))));
        return answer(answer, to != null);
    }

    private FactLocation place(@Nullable FactId id) {
        if (id == null) {
            throw new IllegalStateException("a missing id was let through");
        }
        return log.find(id)
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND, "there is no fact " + id)));
    }

    private <T> ResponseEntity<T> answer(T answer, boolean forEver) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, Caching.cacheControl(forEver))
                .eTag(Caching.etag(log.key(), answer))
                .body(answer);
    }

    private static List<String> texts(List<Hash> hashes) {
        return hashes.stream().map(Hash::toString).toList();
    }
}
