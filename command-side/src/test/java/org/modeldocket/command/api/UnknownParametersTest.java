package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.command.api.Server.Answer;
import org.modeldocket.platform.web.MappedRequests;
import org.modeldocket.platform.web.MappedRoutes;
import org.springframework.beans.factory.annotation.Autowired;

/** A parameter that an address does not know is refused at every address of the command side and for every method. */
class UnknownParametersTest extends ServerTest {
    @Autowired
    private MappedRoutes addresses;

    @Test
    void areRefusedEverywhere() {
        assertThat(MappedRequests.of(addresses))
                .hasSizeGreaterThan(7)
                .allSatisfy(request -> assertThat(send(request).status())
                        .as(request.toString())
                        .isEqualTo(422));
    }

    private Answer send(MappedRequests request) {
        return server.send(
                request.method(),
                request.path() + "?nonsense=1",
                "Authorization",
                "Bearer " + Server.TOKEN,
                "Content-Type",
                request.path().equals("/api/imports")
                        ? "application/x-ndjson"
                        : request.path().equals("/api/import-tables") ? "text/csv" : "application/json",
                "Accept",
                "*/*");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/refusals?limt=1, limt, limit",
        "/api/refusals?Cursor=1, Cursor, cursor",
        "/api/refusals?releaseid=x, releaseid, releaseId"
    })
    void suggestWhatWasMeant(String path, String parameter, String meant) {
        Answer answer = server.send("GET", path, "Authorization", "Bearer " + Server.TOKEN);
        assertThat(answer.problem()).isEqualTo("422 malformed");
        assertThat(answer.body().path("faults").get(0).path("parameter").asString())
                .isEqualTo(parameter);
        assertThat(answer.body().path("faults").get(0).path("message").asString())
                .isEqualTo("is not known here; did you mean \"" + meant + "\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /api/releases?dryRun=true", "GET /problems?x=1"})
    void anAddressWithoutParametersSaysSo(String request) {
        String[] words = request.split(" ");
        Answer answer = server.send(
                words[0], words[1], "Authorization", "Bearer " + Server.TOKEN, "Content-Type", "application/json");
        assertThat(answer.problem()).isEqualTo("422 malformed");
        assertThat(answer.body().path("faults").get(0).path("message").asString())
                .isEqualTo("is unknown: this address takes no parameters");
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        Answer answer =
                server.send("GET", "/api/refusals?limit=1&rule=x&limit=2", "Authorization", "Bearer " + Server.TOKEN);
        assertThat(answer.problem()).isEqualTo("422 malformed");
        assertThat(answer.raw().body()).contains("is given 2 times");
    }
}
