package org.modeldocket.standalone.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds to the document what is negotiated before a controller is asked, and what is written past springdoc. */
final class MomentsDocumented implements OpenApiCustomizer {
    private static final String RELEASE = "/api/releases/{releaseId}";

    @Override
    public void customise(OpenAPI document) {
        Operation release = reading(document, RELEASE);
        release.addParametersItem(new HeaderParameter()
                .name("Accept-Datetime")
                .description("A moment on the record clock (RFC 7089); leads to the case as it was known then.")
                .schema(new StringSchema()));
        release.getResponses()
                .addApiResponse("302", new ApiResponse().description("The memento of the moment asked for"))
                .addApiResponse(
                        "400",
                        new ApiResponse()
                                .description("Accept-Datetime is no HTTP date")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(new ObjectSchema()))));
        ApiResponse replay = Objects.requireNonNull(
                reading(document, RELEASE + "/replay").getResponses().get("200"));
        replay.setContent(Objects.requireNonNullElseGet(replay.getContent(), Content::new)
                .addMediaType(
                        "application/x-ndjson",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Step"))));
    }

    private static Operation reading(OpenAPI document, String path) {
        return Objects.requireNonNull(document.getPaths().get(path), path).getGet();
    }
}
