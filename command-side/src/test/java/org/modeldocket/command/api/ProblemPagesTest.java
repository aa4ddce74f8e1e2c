package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.modeldocket.command.api.Server.Answer;

class ProblemPagesTest extends ServerTest {
    @Test
    void everyProblemHasItsPage() throws IOException {
        Answer all = server.send("GET", "/problems");
        Set<String> types = new HashSet<>();
        all.body()
                .path("items")
                .values()
                .forEach(item -> types.add(item.path("type").asString()));
        assertThat(types).hasSizeGreaterThan(15);
        for (String type : types) {
            assertThat(server.send("GET", type).text("title")).isNotBlank();
            Answer page = server.send("GET", type, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
            assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
            assertThat(page.raw().body()).contains("<h1>").doesNotContain("style=", "`");
        }
        assertThat(server.send("GET", "/problems/broken-rule", "Accept", "text/html")
                        .raw()
                        .body())
                .contains("<code>conflictingFact</code> names the fact");
    }

    @Test
    void whatIsNoProblemIsAnsweredAsItWasAskedFor() throws IOException {
        assertThat(server.send("GET", "/problems/none").problem()).isEqualTo("404 not-found");
        Answer page = server.send("GET", "/problems/none", "Accept", "text/html,*/*;q=0.8");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.raw().body()).contains("<h1>Not found</h1>", "href=\"/problems\"");
    }
}
