package org.modeldocket.standalone.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What springdoc cannot see of the transparency log: the answers that are written as they are read, and what all are for. */
final class LogDocumentation {
    private static final String BUNDLE = "/api/releases/{releaseId}/bundle";
    private static final String ENTRIES = "/api/log/entries";

    private static final Map<String, String> SUMMARIES = new TreeMap<>(Map.of(
            "/api/log/checkpoint",
            "The newest checkpoint, a signed note",
            "/api/log/checkpoints",
            "Every checkpoint that was ever signed, the newest first",
            "/api/log/key",
            "The public key that checkpoints are verified with",
            "/api/log/proof/inclusion",
            "Proves that a fact is in the log",
            "/api/log/proof/consistency",
            "Proves that the log of one size begins with the log of a smaller one",
            ENTRIES,
            "The leaves of the log, exactly as they are hashed",
            BUNDLE,
            "One case with all that is needed to verify it without the server"));

    private LogDocumentation() {}

    static void addTo(OpenAPI document) {
        SUMMARIES.forEach((path, summary) -> operation(document, path)
                .summary(summary)
                .getResponses()
                .addApiResponse("422", problem("A parameter is unknown or wrong; each is listed"))
                .addApiResponse("503", problem("The log has not signed it within two seconds, or is halted")));
        ObjectSchema page = new ObjectSchema();
        page.addProperty("items", new ArraySchema().items(entry()));
        page.addProperty("next", new StringSchema());
        answer(
                document,
                ENTRIES,
                new Content()
                        .addMediaType("application/json", of(page))
                        .addMediaType("application/jsonl", of(new StringSchema().description("a leaf a line"))));
        ObjectSchema proved = entry();
        proved.addProperty("proof", new ArraySchema().items(new StringSchema().format("byte")));
        ObjectSchema bundle = new ObjectSchema();
        for (String text : List.of("origin", "publicKey", "checkpoint")) {
            bundle.addProperty(text, new StringSchema());
        }
        bundle.addProperty("size", new IntegerSchema().format("int64"));
        bundle.addProperty("entries", new ArraySchema().items(proved));
        answer(document, BUNDLE, new Content().addMediaType("application/json", of(bundle)));
        operation(document, BUNDLE).getResponses().addApiResponse("404", problem("No such release"));
    }

    private static ObjectSchema entry() {
        ObjectSchema entry = new ObjectSchema();
        entry.addProperty("index", new IntegerSchema().format("int64").description("the position less one"));
        entry.addProperty("leaf", new StringSchema().description("canonical JSON, as it is hashed"));
        return entry;
    }

    private static MediaType of(Schema<?> schema) {
        return new MediaType().schema(schema);
    }

    private static void answer(OpenAPI document, String path, Content content) {
        operation(document, path)
                .getResponses()
                .addApiResponse("200", new ApiResponse().description("OK").content(content));
    }

    private static ApiResponse problem(String meaning) {
        return new ApiResponse()
                .description(meaning)
                .content(new Content().addMediaType("application/problem+json", of(new ObjectSchema())));
    }

    private static Operation operation(OpenAPI document, String path) {
        return Objects.requireNonNull(document.getPaths().get(path), path).getGet();
    }
}
