package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.platform.web.MappedRequests;
import org.modeldocket.platform.web.MappedRoutes;

/** What is refused at every address of the embedded run: parameters, forms of an answer, types of a body. */
class RequestRefusalsTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket();

    private static final Requester REQUESTS = new Requester(DOCKET);

    @Test
    void everyAddressRefusesAParameterThatItDoesNotKnow() {
        assertThat(MappedRequests.of(DOCKET.part(MappedRoutes.class)))
                .hasSizeGreaterThan(60)
                .allSatisfy(request -> assertThat(REQUESTS.send(request.method(), request.path() + "?nonsense=1")
                                .status())
                        .as(request.toString())
                        .isEqualTo(422));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/treatments?validat=2026-01, validAt",
        "/api/treatments?knownat=position:1, knownAt",
        "/api/releases?qq=forty, q",
        "/api/releases?compny=openai, company",
        "/api/directives?forc=BINDING, force",
        "/api/releases/openai-gpt-5-6?validat=2026, validAt",
        "/api/releases/openai-gpt-5-6/timemap?knownAt=2026-01-01, validAt",
        "/api/releases/openai-gpt-5-6/replay?limt=1, limit",
        "/api/releases/openai-gpt-5-6/diff?form=position:1, from",
        "/api/diff?From=position:1, from",
        "/api/dates/2026?eddtf=2026, edtf",
        "/api/log/checkpoint?size=1, this address takes no parameters",
        "/api/log/checkpoints?limt=1, limit",
        "/api/log/entries?strat=1, start",
        "/api/log/proof/inclusion?factid=1, factId",
        "/api/releases/openai-gpt-5-6/bundle?x=1, this address takes no parameters",
        "/openapi.json?x=1, this address takes no parameters",
        "/problems?x=1, this address takes no parameters"
    })
    void theProblemNamesWhatWasMeant(String address, String meant) {
        Client.Answer answer = DOCKET.client().get(address);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/malformed");
        assertThat(answer.json().path("faults").get(0).path("message").asString())
                .contains("known", meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?validat=2026-01",
                "/about?x=1",
                "/releases?compny=x",
                "/releases/openai-gpt-5-6?validat=2026",
                "/releases/openai-gpt-5-6/diff?validat=2026",
                "/directives?forc=BINDING",
                "/companies/openai?knownat=2026-11-01",
                "/?validAt=2026&validAt=2025"
            })
    void aPageShowsItsFormAgain(String address) {
        Client.Answer answer = DOCKET.client().get(address, "Accept", "text/html,*/*;q=0.8");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        // The form of a difference asks for its two ends.
        String field = address.contains("/diff") ? "from" : "validAt";
        assertThat(answer.text()).contains("<form", "class=\"fault\"", "name=\"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, Accept, nonsense, 406",
        "/actuator/health, Accept, ',', 406",
        "/actuator/health, Accept, image/png, 406",
        "/actuator/health, Accept, application/json;charset=utf-16, 406",
        "/actuator/health, Accept, text/html;q=abc, 406",
        "/actuator/health, Content-Type, nonsense/;;, 415",
        "/actuator/prometheus, Accept, image/png, 406",
        "/actuator/metrics, Accept, nonsense, 406"
    })
    void anOddHeaderUnderActuatorIsAProblem(String path, String header, String value, int status) {
        Requester.assertProblem(DOCKET.client().get(path, header, value), status, path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*/*", "text/*"})
    void aContentTypeWithAWildcardMattersOnlyToAWrite(String type) {
        for (String path : new String[] {"/", "/api/releases", "/actuator/health", "/openapi.json"}) {
            assertThat(REQUESTS.send("GET", path, "Content-Type", type).status())
                    .isEqualTo(200);
            assertThat(REQUESTS.send("GET", path, "Content-Type", type, "Origin", "https://dashboard.example.org")
                            .status())
                    .isEqualTo(200);
        }
        Requester.assertProblem(
                REQUESTS.send(
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
        assertThat(REQUESTS.send("GET", "/openapi.json", "Range", "bytes=99999999-")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/releases", "/actuator/health", "/api/log/checkpoint", "/problems"})
    void parametersThatCannotBeReadAreRefused(String path) {
        String many = "?a=1" + "&a=1".repeat(1_100);
        for (String query : new String[] {"?=", "?=1", "?&&=1", "?x=1&=", "?%00=1", "?a=%zz", many}) {
            Client.Answer answer =
                    DOCKET.client().get(path + query.replace("%zz", "%ff"), "Accept", "application/json");
            Requester.assertProblem(answer, 400, path);
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
        assertThat(MappedRequests.of(DOCKET.part(MappedRoutes.class))
                        .filter(request -> !request.method().equals("GET")
                                && !request.method().equals("HEAD")))
                .hasSizeGreaterThan(4)
                .allSatisfy(request -> {
                    String path = request.path().replace("projections/x", "projections/views");
                    for (String accept : new String[] {"application/json;charset=utf-16", "image/png", "nonsense"}) {
                        assertThat(REQUESTS.send(request.method(), path, "Accept", accept)
                                        .status())
                                .as(request.toString())
                                .isEqualTo(406);
                    }
                });
        assertThat(DOCKET.client()
                        .as("GET", "/api/admin/projections/views/rebuild")
                        .status())
                .isEqualTo(404);
    }
}
