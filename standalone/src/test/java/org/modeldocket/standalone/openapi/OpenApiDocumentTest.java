package org.modeldocket.standalone.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modeldocket.standalone.RunningDocket;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code openapi.json} is generated from the controllers, the records and {@code descriptions.yaml}. After a change:
 * {@code mvn -pl standalone -am test -Dtest=OpenApiDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dupdate=true}.
 */
class OpenApiDocumentTest {
    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.with(
            OpenApiConfiguration.class,
            "--springdoc.api-docs.enabled=true",
            "--springdoc.api-docs.path=/generated.json",
            "--springdoc.paths-to-exclude=/openapi.json,/api-docs");

    private static final Path COMMITTED =
            Path.of("..", "query-side/src/main/resources/org/modeldocket/query/server/openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void theCommittedFileIsWhatTheCodeSays() throws IOException {
        ObjectNode generated =
                (ObjectNode) DOCKET.client().get("/generated.json").json();
        generated.remove("servers");
        String text = JSON.writeValueAsString(generated) + "\n";
        if (Boolean.getBoolean("update")) {
            Files.writeString(COMMITTED, text);
        }
        assertThat(JSON.readTree(Files.readString(COMMITTED))).isEqualTo(JSON.readTree(text));
    }

    @Test
    void theServerServesTheCommittedFile() throws IOException {
        JsonNode served = DOCKET.client().get("/openapi.json").json();
        assertThat(served).isEqualTo(JSON.readTree(Files.readString(COMMITTED)));
    }
}
