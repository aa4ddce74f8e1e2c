package org.modeldocket.command.log.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.modeldocket.command.log.TransparencyLog;
import org.modeldocket.command.log.note.SignedCheckpoint;
import org.modeldocket.command.log.tree.Hash;
import org.modeldocket.command.log.tree.Leaf;
import org.modeldocket.command.log.tree.NodeReader;
import org.modeldocket.command.log.tree.ProofBuilder;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.text.Quoted;
import org.modeldocket.wire.FactJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Serves all that is needed to verify one case, or the facts about one organisation, without the server: each of its facts with the
 * proof that it is in the log, and the checkpoint that they lead to. Has all that was recorded before the request.
 */
@RestController
final class BundleController {
    private final TransparencyLog log;

    BundleController(TransparencyLog log) {
        this.log = log;
    }

    @GetMapping("/api/releases/{releaseId}/bundle")
    void bundle(@PathVariable String releaseId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String unknown = "release " + Quoted.of(releaseId) + " is not registered";
        bundle(Slug.isSlug(releaseId) ? releaseId : "", unknown, request, response);
    }

    @GetMapping({"/api/companies/{id}/bundle", "/api/agencies/{id}/bundle", "/api/customers/{id}/bundle"})
    void ofOrganisation(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OrganisationKind kind = OrganisationKind.ofPath(
                String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        bundle(kind + ":" + id, "the record has no facts about " + kind + " " + Quoted.of(id), request, response);
    }

    private void bundle(String releaseId, String unknown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long last = log.lastPosition(releaseId);
        if (last == 0) {
            throw new ProblemException(Problem.of(ProblemType.NOT_FOUND, unknown));
        }
        SignedCheckpoint signed = log.covering(last);
        response.setHeader(HttpHeaders.CACHE_CONTROL, Caching.cacheControl(false));
        if (new ServletWebRequest(request, response).checkNotModified(Caching.etag(signed.note(), releaseId))) {
            return;
        }
        // Other answers get their ETag from a copy of all that is written.
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        log.over(nodes -> {
            try (JsonGenerator json = FactJson.mapper().createGenerator(response.getOutputStream())) {
                write(json, releaseId, signed, nodes);
            } catch (IOException e) {
                throw JacksonIOException.construct(e);
            }
            return signed;
        });
    }

    private void write(JsonGenerator json, String releaseId, SignedCheckpoint signed, NodeReader nodes) {
        json.writeStartObject();
        json.writeStringProperty("origin", signed.checkpoint().origin());
        json.writeStringProperty("publicKey", signed.key().toString());
        json.writeStringProperty("checkpoint", signed.note());
        json.writeNumberProperty("size", signed.size());
        json.writeArrayPropertyStart("entries");
        log.leavesOf(releaseId, signed.size(), leaf -> write(json, leaf, signed.size(), nodes));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Leaf leaf, long size, NodeReader nodes) {
        json.writeStartObject();
        json.writeNumberProperty("index", leaf.index());
        json.writeStringProperty("leaf", new String(leaf.bytes(), UTF_8));
        json.writeArrayPropertyStart("proof");
        for (Hash hash : ProofBuilder.inclusion(nodes, leaf.index(), size)) {
            json.writeString(hash.toString());
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
