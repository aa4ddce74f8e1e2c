package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.ui.PagesConfiguration;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;

/** An answer that shows another name than before, by a fact of another stream, has another ETag: nobody gets 304 for it. */
class RenamedTagsTest extends ReadApiTests {
    private static final ReleaseId ONE = new ReleaseId("one");

    @Override
    Class<?>[] configurations() {
        return new Class<?>[] {PagesConfiguration.class};
    }

    @Override
    void tell(MemoryRecord record) {
        record.tell(ONE, Facts.registered(1, "maker", "Old Maker"), Facts.submitted(2, "2026-01", SampleFacts.AGENCY));
        record.tell(ONE, Facts.issued(3, "2026-02", "d", Force.BINDING, SampleFacts.AGENCY));
        record.tell(ONE, Facts.granted(4, "2026-03", "p"), Facts.approved(5, "2026-04", "p", "Acme"));
    }

    @Test
    void noAnswerOutlivesANameThatItShows() {
        Map<String, List<String>> shows = new LinkedHashMap<>();
        shows.put("/api/releases/one", List.of("New Maker", "New Office", "New Acme"));
        shows.put("/api/releases", List.of("New Maker"));
        shows.put("/api/releases/one/directives", List.of("New Office"));
        shows.put("/api/releases/one/customers", List.of("New Acme"));
        shows.put("/api/companies", List.of("New Maker"));
        shows.put("/api/companies/maker", List.of("New Maker"));
        shows.put("/api/agencies/office-of-examples", List.of("New Office"));
        shows.put("/api/customers/acme", List.of("New Acme"));
        shows.put("/api/directives/d", List.of("New Office", "New Maker"));
        shows.put("/api/treatments", List.of("New Maker"));
        shows.put("/api/treatments/maker/directive-binding", List.of());
        shows.put("/api/releases/one/diff?from=position:0", List.of());
        shows.put("/api/releases/one/facts", List.of());
        shows.put("/api/releases/one/replay", List.of());
        shows.put("/releases/one", List.of("New Maker", "New Office", "New Acme"));
        shows.put("/", List.of("New Maker"));
        shows.put("/companies/maker", List.of("New Maker"));
        shows.put("/agencies/office-of-examples", List.of("New Office"));
        shows.put("/customers/acme", List.of("New Acme"));
        shows.put("/directives/d", List.of("New Office", "New Maker"));
        Map<String, HttpResponse<String>> before = new LinkedHashMap<>();
        shows.keySet().forEach(path -> before.put(path, answer(path)));
        MemoryRecord record = server.record();
        record.tell(new ReleaseId("company:maker"), Facts.renamed(6, "2026-05", "New Maker"));
        record.tell(new ReleaseId("agency:office-of-examples"), Facts.renamed(7, "2026-05", "New Office"));
        record.tell(new ReleaseId("customer:acme"), Facts.renamed(8, "2026-05", "New Acme"));
        server.caughtUp();
        shows.forEach((path, names) -> {
            HttpResponse<String> now = answer(path);
            names.forEach(name -> assertThat(now.body()).as(path).contains(name));
            int same = now.body().equals(before.get(path).body()) ? 304 : 200;
            assertThat(server.get(path, "If-None-Match", tag(before.get(path))).statusCode())
                    .as(path)
                    .isEqualTo(same);
        });
        String tag = tag(server.get("/api/releases/one"));
        record.tell(new ReleaseId("two"), Facts.registered(9, "other", "Other Maker"));
        server.caughtUp();
        assertThat(server.get("/api/releases/one", "If-None-Match", tag).statusCode())
                .as("a fact that the case does not show")
                .isEqualTo(304);
        assertThat(server.get("/api/releases/one", "X-Min-Sequence", tag).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> answer(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer;
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
