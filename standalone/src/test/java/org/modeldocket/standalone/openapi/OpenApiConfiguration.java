package org.modeldocket.standalone.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.modeldocket.command.request.DirectiveRequest;
import org.modeldocket.command.request.RegistrationRequest;
import org.modeldocket.facts.FactType;
import org.modeldocket.facts.RecordKeeping;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds to the document what reads requests itself and so tells springdoc nothing: the bodies that are written. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {
    private static final String RECORDER = "recorder";
    private static final String AUDITOR = "auditor";
    private static final String ADMIN = "admin";
    private static final String UNION = "Fact";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Model Docket")
                        .version("1")
                        .description("The public record of how governments treat AI model releases. Reading is open;"
                                + " writing needs a token with the role recorder, the list of refusals one with the"
                                + " role auditor, what is under /api/admin one with the role admin. Errors are RFC 9457"
                                + " problems.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(RECORDER, bearer())
                        .addSecuritySchemes(AUDITOR, bearer())
                        .addSecuritySchemes(ADMIN, bearer()));
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
    }

    @Bean
    OpenApiCustomizer whatIsForAdmins() {
        return document -> document.getPaths().forEach((path, operations) -> {
            if (path.startsWith("/api/admin/")) {
                operations
                        .readOperations()
                        .forEach(operation -> operation.addSecurityItem(new SecurityRequirement().addList(ADMIN)));
            }
        });
    }

    @Bean
    OpenApiCustomizer refusals() {
        return document -> Objects.requireNonNull(document.getPaths().get("/api/refusals"))
                .getGet()
                .summary("Lists the commands that were refused, the newest first")
                .addSecurityItem(new SecurityRequirement().addList(AUDITOR));
    }

    @Bean
    OpenApiCustomizer moments() {
        return new MomentsDocumented();
    }

    @Bean
    OpenApiCustomizer bodiesThatAreWritten() {
        return document -> {
            RecordSchemas schemas = new RecordSchemas();
            write(
                    document,
                    "/api/releases",
                    schemas.reference(RegistrationRequest.class),
                    "Opens the case of a release");
            write(
                    document,
                    "/api/directives",
                    schemas.reference(DirectiveRequest.class),
                    "Records one directive in several cases, all or none");
            union(schemas, RecordSchemas.REPLACEMENT, type -> !RecordKeeping.class.isAssignableFrom(type.factClass()));
            write(
                    document,
                    "/api/releases/{releaseId}/facts",
                    union(schemas, UNION, type -> type != FactType.RELEASE_REGISTERED),
                    "Records a fact, or corrects, retracts, reinstates or cites one");
            schemas.named().forEach(document.getComponents()::addSchemas);
        };
    }

    @Bean
    OpenApiCustomizer answersOfTheLog() {
        return LogDocumentation::addTo;
    }

    private static Schema<?> union(RecordSchemas schemas, String unionName, Predicate<FactType> member) {
        Discriminator discriminator = new Discriminator().propertyName("type");
        Schema<Object> union = new Schema<>();
        for (FactType type : FactType.values()) {
            if (member.test(type)) {
                String name = type.factClass().getSimpleName();
                ObjectSchema fact = schemas.object(type.factClass());
                fact.addProperty("type", new StringSchema()._const(type.logicalName()));
                fact.addRequiredItem("type");
                schemas.named().put(name, fact);
                String reference = "#/components/schemas/" + name;
                union.addOneOfItem(new Schema<>().$ref(reference));
                discriminator.mapping(type.logicalName(), reference);
            }
        }
        schemas.named().put(unionName, union.discriminator(discriminator));
        return new Schema<>().$ref("#/components/schemas/" + unionName);
    }

    private static void write(OpenAPI document, String path, Schema<?> body, String summary) {
        Operation operation =
                Objects.requireNonNull(document.getPaths().get(path), path).getPost();
        operation
                .summary(summary)
                .requestBody(new RequestBody().required(true).content(json("application/json", body)))
                .addSecurityItem(new SecurityRequirement().addList(RECORDER))
                .addParametersItem(header(
                        "Idempotency-Key",
                        "Makes a repeat safe: the fact's id follows from it where the body gives none."));
        if (path.endsWith("/facts")) {
            operation.addParametersItem(header(
                    "If-Match", "The sequence at which the writer saw the case, as its ETag; 412 when it is stale."));
        }
        Map.of(
                        "401", "No valid token",
                        "403", "A token without the role recorder",
                        "404", "No such release",
                        "409", "A rule of the record stands against it; nothing was stored",
                        "412", "The case has moved on since",
                        "413", "Larger than 256 KiB",
                        "422", "Malformed; every fault is listed with a JSON Pointer; nothing was stored")
                .forEach((status, meaning) -> operation
                        .getResponses()
                        .addApiResponse(
                                status,
                                new ApiResponse()
                                        .description(meaning)
                                        .content(json("application/problem+json", new ObjectSchema()))));
    }

    private static HeaderParameter header(String name, String description) {
        HeaderParameter header = new HeaderParameter();
        header.name(name).description(description).schema(new StringSchema());
        return header;
    }

    private static Content json(String mediaType, Schema<?> schema) {
        return new Content().addMediaType(mediaType, new MediaType().schema(schema));
    }
}
