package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.modeldocket.command.api.Server.Answer;

class DirectiveApiTest extends ServerTest {
    private static final String CITED = "'citations':[{'publisher':'A paper','title':'A story'}]";
    private static final String DIRECTIVE = "'occurred':'2024','agencies':['Office of Examples'],"
            + "'instrument':'AGENCY_REQUEST','force':'REQUESTED','measures':['DELAY_RELEASE'],'title':'A request',"
            + CITED;

    @Test
    void recordsADirectiveInAllOfItsReleases() {
        String a = registered();
        String b = registered();
        String body = "{" + DIRECTIVE + ",'releases':['" + a + "','" + b + "']}";
        Answer answer = server.post("/api/directives", body);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("directiveId")).isEqualTo("office-of-examples-a-request");
        assertThat(answer.header("Location")).isEqualTo("/api/directives/office-of-examples-a-request");
        assertThat(answer.body().path("facts").values())
                .extracting(fact -> fact.path("releaseId").asString())
                .containsExactlyInAnyOrder(a, b);
        long after = record.places().lastPosition();
        assertThat(server.post("/api/directives", body).raw().body())
                .isEqualTo(answer.raw().body());
        assertThat(record.places().lastPosition()).isEqualTo(after);
    }

    @Test
    void aRepeatOfADirectiveCompletesWhatIsMissing() {
        String a = registered();
        String b = registered();
        Answer first = server.post("/api/directives", "{" + DIRECTIVE + ",'releases':['" + a + "']}");
        Answer both = server.post("/api/directives", "{" + DIRECTIVE + ",'releases':['" + a + "','" + b + "']}");
        assertThat(both.body().path("facts").values())
                .hasSize(2)
                .contains(first.body().path("facts").get(0));
    }

    @Test
    void recordsADirectiveInAllReleasesOrInNone() {
        String a = registered();
        long before = record.places().lastPosition();
        Answer answer =
                server.post("/api/directives", "{" + DIRECTIVE + ",'releases':['" + a + "','no-such-release']}");
        assertThat(answer.problem()).isEqualTo("404 not-found");
        assertThat(answer.text("releaseId")).isEqualTo("no-such-release");
        assertThat(record.places().lastPosition()).isEqualTo(before);
    }

    @Test
    void namesAllReleasesThatAreNotRegistered() {
        String a = registered();
        Answer answer =
                server.post("/api/directives", "{" + DIRECTIVE + ",'releases':['no-such-b','" + a + "','no-such-a']}");
        assertThat(answer.problem()).isEqualTo("404 not-found");
        assertThat(answer.text("detail")).isEqualTo("releases no-such-a, no-such-b are not registered");
        assertThat(answer.body().path("releaseIds").toString()).isEqualTo("[\"no-such-a\",\"no-such-b\"]");
        assertThat(answer.body().has("releaseId")).isFalse();
    }

    private String registered() {
        String id = unused();
        assertThat(server.post("/api/releases", "{'releaseId':'" + id + "','company':'Example AI','model':'M'}")
                        .status())
                .isEqualTo(201);
        return id;
    }

    private static String unused() {
        return "r" + UUID.randomUUID();
    }
}
