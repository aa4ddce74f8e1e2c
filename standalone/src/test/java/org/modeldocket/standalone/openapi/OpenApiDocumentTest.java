package org.modeldocket.standalone.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modeldocket.standalone.RunningDocket;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * {@code openapi.json} is generated from the controllers, the records that they take and return, the texts in
 * {@code src/test/resources/openapi}, and the vocabulary. After a change: {@code mvn -pl standalone -am test -Dtest=OpenApiDocumentTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dupdate=true}.
 */
class OpenApiDocumentTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket();

    static final Path COMMITTED =
            Path.of("..", "query-side/src/main/resources/org/modeldocket/query/server/openapi.json");

    @Test
    void theCommittedFileIsWhatTheCodeSays() throws IOException {
        String text = Json.MAPPER.writeValueAsString(document().json()) + "\n";
        if (Boolean.getBoolean("update")) {
            Files.writeString(COMMITTED, text);
        }
        List<String> committed = Files.readAllLines(COMMITTED);
        List<String> generated = text.lines().toList();
        int same = 0;
        while (same < Math.min(committed.size(), generated.size())
                && committed.get(same).equals(generated.get(same))) {
            same++;
        }
        assertThat(committed.size() == generated.size() && same == committed.size())
                .as("openapi.json differs from the code in line %d; write it with -Dupdate=true", same + 1)
                .isTrue();
    }

    @Test
    void everythingIsDescribed() {
        assertThat(document().faults()).isEmpty();
    }

    @Test
    void theServerServesTheCommittedFile() throws IOException {
        assumeFalse(Boolean.getBoolean("update"), "the server has the file as it was built");
        JsonNode served = DOCKET.client().get("/openapi.json").json();
        assertThat(served.equals(Json.MAPPER.readTree(Files.readString(COMMITTED))))
                .isTrue();
    }

    private static OpenApiDocument document() {
        return new OpenApiDocument(
                new Endpoints(DOCKET.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)).all());
    }
}
