package org.modeldocket.split;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.EvaluationReported;
import org.modeldocket.facts.RecordGenerator;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.node.ObjectNode;

/** A made-up record as requests, one a fact, which any run takes in this order. */
public final class Requests {
    /** @param releaseId null where the fact is about an organisation */
    public record Request(
            String path, String body, @Nullable String releaseId) {}

    private static final String SAYS = "\"citations\":[{\"publisher\":\"The Gazette\",\"title\":\"A correction\"}]";

    private Requests() {}

    /** A fact about a company of the founding cases. */
    static Request renaming() {
        return new Request(
                "/api/companies/openai/facts",
                "{\"type\":\"organisation-renamed\",\"factId\":\"0197b000-0000-7000-8000-000000000001\","
                        + "\"occurred\":\"2026-07\",\"name\":\"OpenAI Group\"," + SAYS + "}",
                null);
    }

    /** @param facts how many, those about facts not counted: each evaluation gets some of these */
    public static Stream<Request> generated(long seed, int facts) {
        return new RecordGenerator(seed).stream().limit(facts).flatMap(Requests::requests);
    }

    private static Stream<Request> requests(RecordGenerator.Told told) {
        String release = told.releaseId().value();
        ObjectNode body = (ObjectNode) FactJson.mapper().readTree(FactJson.write(told.fact()));
        if (told.fact() instanceof ReleaseRegistered) {
            body.put("releaseId", release);
            return Stream.of(new Request("/api/releases", body.toString(), release));
        }
        body.put("type", FactType.of(told.fact()).logicalName());
        List<Request> requests = new ArrayList<>();
        String path = "/api/releases/" + release + "/facts";
        requests.add(new Request(path, body.toString(), release));
        if (told.fact() instanceof EvaluationReported) {
            String id = told.fact().factId().toString();
            body.put("summary", "Something found after all.");
            List<String> changes = List.of(
                    about("citation-added", id, ",\"citation\":{\"publisher\":\"The Gazette\",\"title\":\"More\"}"),
                    about("fact-corrected", id, ",\"reason\":\"a slip\",\"replacement\":" + body),
                    about("fact-retracted", id, ",\"reason\":\"an error\""),
                    about("fact-reinstated", id, ",\"reason\":\"no error\""));
            changes.stream()
                    .limit(1 + Math.floorMod(id.hashCode(), changes.size()))
                    .forEach(change -> requests.add(new Request(path, change, release)));
        }
        return requests.stream();
    }

    private static String about(String type, String target, String members) {
        UUID id = UUID.nameUUIDFromBytes((type + target).getBytes(StandardCharsets.UTF_8));
        return "{\"type\":\"" + type + "\",\"factId\":\"" + id + "\",\"targetFactId\":\"" + target + "\"" + members
                + "," + SAYS + "}";
    }
}
