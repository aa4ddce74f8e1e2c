package org.modeldocket.split;

import java.util.stream.Stream;
import org.modeldocket.facts.FactType;
import org.modeldocket.facts.RecordGenerator;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.node.ObjectNode;

/** A made-up record as requests, one a fact, which any run takes in this order. */
final class Requests {
    record Request(String path, String body, String releaseId) {}

    private Requests() {}

    static Stream<Request> generated(long seed, int facts) {
        return new RecordGenerator(seed).stream().limit(facts).map(Requests::request);
    }

    private static Request request(RecordGenerator.Told told) {
        String release = told.releaseId().value();
        ObjectNode body = (ObjectNode) FactJson.mapper().readTree(FactJson.write(told.fact()));
        if (told.fact() instanceof ReleaseRegistered) {
            body.put("releaseId", release);
            return new Request("/api/releases", body.toString(), release);
        }
        body.put("type", FactType.of(told.fact()).logicalName());
        return new Request("/api/releases/" + release + "/facts", body.toString(), release);
    }
}
