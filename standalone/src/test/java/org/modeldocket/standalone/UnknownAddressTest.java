package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.platform.access.Role;
import org.modeldocket.platform.access.TokenFile;

/** What is answered where there is no address, or not with this method: a page or a problem, and what is offered instead. */
class UnknownAddressTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket();

    private static final Requester REQUESTS = new Requester(DOCKET);

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
            Client.Answer answer = REQUESTS.send(method, path, "Accept", page);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.text()).contains("<h1>", "Model Docket").doesNotContain("timestamp");
        }
        for (String json :
                new String[] {"application/json", "application/problem+json", "application/json,text/html;q=0.5"}) {
            Requester.assertProblem(REQUESTS.send(method, path, "Accept", json), status, path);
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
            Requester.assertProblem(REQUESTS.send(method, path, "Accept", accept), status, path);
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
            Requester.assertProblem(REQUESTS.send("GET", path, "Accept", accept), 404, path);
        }
    }

    /** Only assets are looked up as files. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%2F..",
                "/%2F../x",
                "/..%2F..%2Fx",
                "/%2F..%2F",
                "/x/%2F..",
                "/assets/%2F..",
                "/assets/..%2F..%2Fapplication.yaml",
                "/api/%2F..",
                "/actuator/%2F..",
                "/releases/%2F..",
                "/%5C.."
            })
    void anAddressThatClimbsIsNotThere(String path) {
        for (String accept : new String[] {"text/html", "application/json"}) {
            for (String method : new String[] {"GET", "HEAD", "POST"}) {
                assertThat(REQUESTS.send(method, path, "Accept", accept).status())
                        .as(method + " " + path + " as " + accept)
                        .isIn(400, 404, 405, 422);
            }
        }
    }

    @Test
    void optionsNamesTheMethodsThatAreThere() {
        assertThat(REQUESTS.send("OPTIONS", "/api/treatments").header("Allow").split(",\\s*"))
                .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
        assertThat(REQUESTS.send("OPTIONS", "/api/releases").header("Allow").split(",\\s*"))
                .containsExactlyInAnyOrder("GET", "HEAD", "POST", "OPTIONS");
        assertThat(REQUESTS.send("OPTIONS", "/api/releases").raw().headers().map())
                .doesNotContainKey("accept-patch");
        assertThat(REQUESTS.send("OPTIONS", "/actuator/health").status()).isEqualTo(200);
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
        "POST, /api/admin/projections/views/rebuild, 401, ''",
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
            Client.Answer anonymous = REQUESTS.send(method, path, "Accept", form, "Authorization", "");
            assertThat(anonymous.status()).as(anonymous.text()).isEqualTo(status);
            assertThat(anonymous.header("Allow")).isEqualTo(allow);
            assertThat(anonymous.header("WWW-Authenticate").isEmpty()).isEqualTo(status != 401);
            Client.Answer wrongRole = REQUESTS.send(method, path, "Accept", form, "Authorization", "Bearer " + auditor);
            assertThat(wrongRole.status()).isEqualTo(status == 401 ? 403 : status);
            if (status != 401) {
                Client.Answer recorder = REQUESTS.send(method, path, "Accept", form);
                assertThat(recorder.status()).isEqualTo(status);
                assertThat(recorder.header("Allow")).isEqualTo(allow);
            }
        }
    }
}
