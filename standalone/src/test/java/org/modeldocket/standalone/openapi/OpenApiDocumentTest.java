package org.modeldocket.standalone.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** A text with a comma and without quotes is two members in YAML. */
    @Test
    void noMemberIsPartOfASentence() {
        List<String> names = new ArrayList<>();
        names(document().json(), names);
        assertThat(names).hasSizeGreaterThan(1_000).noneMatch(name -> name.contains(" "));
    }

    private static void names(JsonNode node, List<String> names) {
        node.propertyNames().forEach(name -> {
            names.add(name);
            if (!name.startsWith("example")) {
                names(node.path(name), names);
            }
        });
        if (node.isArray()) {
            node.forEach(element -> names(element, names));
        }
    }

    /** Of two addresses that both fit a request, the one with fewer variables is meant; with as many, nobody knows. */
    @Test
    void noAddressFitsTwoPathsAlike() {
        List<String> paths = List.copyOf(document().json().path("paths").propertyNames());
        for (String path : paths) {
            assertThat(paths).filteredOn(other -> isAlike(path, other)).containsExactly(path);
        }
    }

    private static boolean isAlike(String one, String other) {
        String[] parts = one.split("/");
        String[] others = other.split("/");
        int more = 0;
        boolean fits = parts.length == others.length;
        for (int i = 0; fits && i < parts.length; i++) {
            boolean variable = parts[i].startsWith("{");
            boolean otherVariable = others[i].startsWith("{");
            more += Boolean.compare(variable, otherVariable);
            fits = variable || otherVariable || parts[i].equals(others[i]);
        }
        return fits && more == 0;
    }

    private static OpenApiDocument document() {
        return new OpenApiDocument(
                new Endpoints(DOCKET.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)).all());
    }
}
