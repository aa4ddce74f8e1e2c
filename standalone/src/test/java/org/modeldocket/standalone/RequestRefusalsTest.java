package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.web.MappedAddresses;
import org.modeldocket.web.MappedRequests;
import org.modeldocket.web.access.Role;
import org.modeldocket.web.access.TokenFile;

/** What is refused at every address of the embedded run, and in what form. */
class RequestRefusalsTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket();

    @Test
    void everyAddressRefusesAParameterThatItDoesNotKnow() {
        assertThat(MappedRequests.of(DOCKET.part(MappedAddresses.class)))
                .hasSizeGreaterThan(60)
                .allSatisfy(request -> assertThat(send(request.method(), request.path() + "?nonsense=1")
                                .status())
                        .as(request.toString())
                        .isEqualTo(422));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/treatments?validat=2026-01, validAt",
        "/api/treatments?knownat=position:1, knownAt",
        "/api/releases?q=forty, company",
        "/api/releases?compny=openai, company",
        "/api/directives?force=BINDING, known are",
        "/api/releases/openai-gpt-5-6?validat=2026, validAt",
        "/api/releases/openai-gpt-5-6/timemap?knownAt=2026-01-01, validAt",
        "/api/releases/openai-gpt-5-6/replay?limt=1, limit",
        "/api/releases/openai-gpt-5-6/diff?form=position:1, from",
        "/api/diff?From=position:1, from",
        "/api/dates/2026?eddtf=2026, edtf",
        "/api/log/checkpoint?size=1, there are none",
        "/api/log/checkpoints?limt=1, limit",
        "/api/log/entries?strat=1, start",
        "/api/log/proof/inclusion?factid=1, factId",
        "/api/releases/openai-gpt-5-6/bundle?x=1, there are none",
        "/openapi.json?x=1, there are none",
        "/problems?x=1, there are none"
    })
    void theProblemNamesWhatWasMeant(String address, String meant) {
        Client.Answer answer = DOCKET.client().get(address);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/malformed");
        assertThat(answer.json().path("faults").get(0).path("message").asString())
                .contains("is not known here", meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?validat=2026-01",
                "/about?x=1",
                "/releases?compny=x",
                "/releases/openai-gpt-5-6?validat=2026",
                "/releases/openai-gpt-5-6/diff?validat=2026",
                "/directives?force=BINDING",
                "/companies/openai?knownat=2026-11-01",
                "/?validAt=2026&validAt=2025"
            })
    void aPageShowsItsFormAgain(String address) {
        Client.Answer answer = DOCKET.client().get(address, "Accept", "text/html,*/*;q=0.8");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.text()).contains("<form", "class=\"fault\"", "name=\"validAt\"");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404",
        "GET, /releases/x/, 404",
        "GET, /releases/, 404",
        "GET, /assets/none.css, 404",
        "POST, /releases, 405",
        "POST, /nothing, 404",
        "PUT, /about, 405",
        "DELETE, /releases/openai-gpt-5-6, 405",
        "PATCH, /, 405",
        "OPTIONS, /nothing, 404"
    })
    void anUnknownAddressIsAPageOrAProblemByWhatTheClientPrefers(String method, String path, int status) {
        for (String page : new String[] {
            "text/html,application/xhtml+xml,*/*;q=0.8", "*/*", "text/html;q=0.9,application/json;q=0.1"
        }) {
            Client.Answer answer = send(method, path, "Accept", page);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.text()).contains("<h1>", "Model Docket").doesNotContain("timestamp");
        }
        for (String json :
                new String[] {"application/json", "application/problem+json", "application/json,text/html;q=0.5"}) {
            assertProblem(send(method, path, "Accept", json), status, path);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api, 404",
        "GET, /api/nothing, 404",
        "GET, /api/releases/, 404",
        "POST, /api/treatments, 405",
        "PUT, /api/releases, 405",
        "GET, /actuator/nothing, 404",
        "POST, /actuator/health, 405",
        "OPTIONS, /api/nothing, 404"
    })
    void anUnknownAddressOfTheApiIsAProblemToAnyClient(String method, String path, int status) {
        for (String accept : new String[] {"text/html", "*/*", "application/json", "nonsense", "image/png"}) {
            assertProblem(send(method, path, "Accept", accept), status, path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health/nothing",
                "/actuator/health/nothing/0",
                "/actuator/health/2026-06-12T00:00:00Z/x",
                "/actuator/metrics/nothing"
            })
    void whatActuatorDoesNotHaveIsAProblem(String path) {
        for (String accept : new String[] {"*/*", "application/json"}) {
            assertProblem(send("GET", path, "Accept", accept), 404, path);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, Accept, nonsense, 406",
        "/actuator/health, Accept, image/png, 406",
        "/actuator/health, Accept, application/json;charset=utf-16, 406",
        "/actuator/health, Accept, text/html;q=abc, 406",
        "/actuator/health, Content-Type, nonsense/;;, 415",
        "/actuator/prometheus, Accept, image/png, 406",
        "/actuator/metrics, Accept, nonsense, 406"
    })
    void anOddHeaderUnderActuatorIsAProblem(String path, String header, String value, int status) {
        assertProblem(DOCKET.client().get(path, header, value), status, path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*/*", "text/*"})
    void aContentTypeWithAWildcardMattersOnlyToAWrite(String type) {
        for (String path : new String[] {"/", "/api/releases", "/actuator/health", "/openapi.json"}) {
            assertThat(send("GET", path, "Content-Type", type).status()).isEqualTo(200);
            assertThat(send("GET", path, "Content-Type", type, "Origin", "https://dashboard.example.org")
                            .status())
                    .isEqualTo(200);
        }
        assertProblem(
                send(
                        "POST",
                        "/api/releases",
                        "Content-Type",
                        type,
                        "Origin",
                        DOCKET.client().base()),
                415,
                "/api/releases");
    }

    @Test
    void theDescriptionIsServedWhole() {
        assertThat(send("GET", "/openapi.json", "Range", "bytes=99999999-").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/releases", "/actuator/health", "/api/log/checkpoint", "/problems"})
    void parametersThatCannotBeReadAreRefused(String path) {
        String many = "?a=1" + "&a=1".repeat(1_100);
        for (String query : new String[] {"?=", "?=1", "?&&=1", "?x=1&=", "?%00=1", "?a=%zz", many}) {
            Client.Answer answer =
                    DOCKET.client().get(path + query.replace("%zz", "%ff"), "Accept", "application/json");
            assertProblem(answer, 400, path);
        }
        Client.Answer page = DOCKET.client().get("/?=", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("<h1>");
        assertThat(DOCKET.client()
                        .get(path, "Content-Type", "multipart/form-data")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aWriteThatCannotBeAnsweredIsNotDone() {
        assertThat(MappedRequests.of(DOCKET.part(MappedAddresses.class))
                        .filter(request -> !request.method().equals("GET")
                                && !request.method().equals("HEAD")))
                .hasSizeGreaterThan(4)
                .allSatisfy(request -> {
                    String path = request.path().replace("projections/x", "projections/timeline");
                    for (String accept : new String[] {"application/json;charset=utf-16", "image/png", "nonsense"}) {
                        assertThat(send(request.method(), path, "Accept", accept)
                                        .status())
                                .as(request.toString())
                                .isEqualTo(406);
                    }
                });
        assertThat(DOCKET.client()
                        .as("GET", "/api/admin/projections/timeline/rebuild")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void optionsNamesTheMethodsThatAreThere() {
        assertThat(send("OPTIONS", "/api/treatments").header("Allow").split(",\\s*"))
                .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
        assertThat(send("OPTIONS", "/api/releases").header("Allow").split(",\\s*"))
                .containsExactlyInAnyOrder("GET", "HEAD", "POST", "OPTIONS");
        assertThat(send("OPTIONS", "/actuator/health").status()).isEqualTo(200);
    }

    /** What no token would change is said before a token is asked for. */
    @ParameterizedTest
    @CsvSource({
        "POST, /releases, 405, 'GET, HEAD, OPTIONS'",
        "DELETE, /releases/openai-gpt-5-6, 405, 'GET, HEAD, OPTIONS'",
        "PUT, /, 405, 'GET, HEAD, OPTIONS'",
        "PUT, /api/releases, 405, 'GET, HEAD, OPTIONS, POST'",
        "POST, /api/treatments, 405, 'GET, HEAD, OPTIONS'",
        "POST, /releases/x/, 404, ''",
        "POST, /nothing, 404, ''",
        "PATCH, /api/nothing, 404, ''",
        "POST, /api/releases, 401, ''",
        "POST, /api/admin/projections/timeline/rebuild, 401, ''",
        "POST, /actuator/recordclock, 401, ''",
        "POST, /actuator/nothing, 401, ''",
        "POST, /assets/docket.css, 401, ''"
    })
    void whatNoTokenChangesIsSaidFirst(String method, String path, int status, String allow) {
        String auditor = DOCKET.part(TokenFile.class)
                .create("A. Auditor", List.of(Role.AUDITOR))
                .secret()
                .value();
        for (String form : new String[] {"application/json", "text/html"}) {
            Client.Answer anonymous = send(method, path, "Accept", form, "Authorization", "");
            assertThat(anonymous.status()).as(anonymous.text()).isEqualTo(status);
            assertThat(anonymous.header("Allow")).isEqualTo(allow);
            assertThat(anonymous.header("WWW-Authenticate").isEmpty()).isEqualTo(status != 401);
            Client.Answer wrongRole = send(method, path, "Accept", form, "Authorization", "Bearer " + auditor);
            assertThat(wrongRole.status()).isEqualTo(status == 401 ? 403 : status);
            if (status != 401) {
                Client.Answer recorder = send(method, path, "Accept", form);
                assertThat(recorder.status()).isEqualTo(status);
                assertThat(recorder.header("Allow")).isEqualTo(allow);
            }
        }
    }

    private static void assertProblem(Client.Answer answer, int status, String path) {
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(path).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("instance").asString()).isEqualTo(path);
    }

    private static Client.Answer send(String method, String address, String... headers) {
        HttpRequest.Builder request = DOCKET.client()
                .request(address, "Authorization", "Bearer " + Client.TOKEN)
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (method.equals("POST")) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return DOCKET.client().send(request.build());
    }
}
