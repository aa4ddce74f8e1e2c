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
        assertThat(answer.text("directiveId")).isEqualTo("office-of-examples-a-request-agency-request-2024");
        assertThat(answer.header("Location"))
                .isEqualTo("/api/directives/office-of-examples-a-request-agency-request-2024");
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

    @Test
    void theSameIdWithOtherContentIsRefusedAcrossReleases() {
        String id = "d" + UUID.randomUUID();
        String directive = DIRECTIVE + ",'directiveId':'" + id + "'";
        String a = registered();
        String b = registered();
        Answer first = issued(a, directive);
        long before = record.places().lastPosition();
        Answer other = issued(b, directive.replace("DELAY_RELEASE", "RECALL").replace("REQUESTED", "BINDING"));
        assertThat(other.problem()).isEqualTo("409 broken-rule");
        assertThat(other.text("rule")).isEqualTo("DirectiveKeepsItsContent");
        assertThat(other.text("conflictingFact")).isEqualTo(first.text("factId"));
        assertThat(other.text("detail"))
                .contains("directive " + id + " is issued in release " + a + " with other content (force, measures)")
                .contains("another directiveId", "directive-amended");
        assertThat(server.post(
                                "/api/directives",
                                "{" + directive.replace("A request", "Another") + ",'releases':['" + b + "']}")
                        .text("detail"))
                .contains("(title)");
        assertThat(record.places().lastPosition()).isEqualTo(before);
        // What one of them leaves open, the other may say.
        assertThat(issued(b, directive + ",'complyBy':'2024-03'").status()).isEqualTo(201);
    }

    @Test
    void theAnswerToAnotherAccountNamesTheDirectiveThatItIsAbout() {
        String a = registered();
        String id = "d" + UUID.randomUUID();
        String first = issued(a, DIRECTIVE + ",'directiveId':'" + id + "'").text("factId");
        String account = "{" + DIRECTIVE.replace("2024", "2025") + ",'sameHappeningAs':'" + first + "','releases':['"
                + a + "']}";
        for (int n = 0; n < 2; n++) {
            Answer answer = server.post("/api/directives", account);
            assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
            assertThat(answer.text("directiveId")).isEqualTo(id);
            assertThat(answer.header("Location")).isEqualTo("/api/directives/" + id);
        }
    }

    @Test
    void aCorrectionInOneReleaseIsItsOwnAndNotHeldAgainstAnother() {
        String id = "d" + UUID.randomUUID();
        String directive = DIRECTIVE + ",'directiveId':'" + id + "'";
        String corrected = directive.replace("DELAY_RELEASE", "RECALL");
        String a = registered();
        String first = issued(a, directive).text("factId");
        assertThat(issued(registered(), corrected).status()).isEqualTo(409);
        Answer correction = server.post(
                "/api/releases/" + a + "/facts",
                "{'type':'fact-corrected','targetFactId':'" + first + "','reason':'read again'," + CITED
                        + ",'replacement':{'type':'directive-issued'," + corrected + "}}");
        assertThat(correction.status()).as(correction.raw().body()).isEqualTo(201);
        assertThat(issued(registered(), directive).status()).isEqualTo(409);
        assertThat(issued(registered(), corrected).status()).isEqualTo(201);
    }

    private Answer issued(String release, String directive) {
        return server.post("/api/releases/" + release + "/facts", "{'type':'directive-issued'," + directive + "}");
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
