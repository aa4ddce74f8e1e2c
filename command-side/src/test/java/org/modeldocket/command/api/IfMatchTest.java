package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.command.api.Server.Answer;

/** {@code If-Match} as RFC 9110 has it: lists, {@code *}, and strong comparison. */
class IfMatchTest extends ServerTest {
    private static final String FACT =
            "{'type':'evaluation-reported','occurred':'2025-01','agency':{'name':'An Office'},"
                    + "'outcome':'CONCERN','summary':'s','citations':[{'publisher':'P','title':'T'}]}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"0\"",
                "*",
                "\"7\", \"0\"",
                "\"0\",\"7\"",
                "W/\"3\", \"0\"",
                ", \"0\" ,",
                "\"x\",\"0\"",
                "\"0-0123456789abcdef\""
            })
    void storesWhereOneTagIsTheCases(String ifMatch) {
        Answer answer = server.post(registered(), FACT, "If-Match", ifMatch);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W/\"0\"",
                "\"1\"",
                "\"7\", \"8\"",
                "W/\"0\", \"1\"",
                "\"x\"",
                "\"1-0123456789abcdef\"",
                "W/\"0-0123456789abcdef\"",
                "\"0-\"",
                "\"0-1\"",
                "\"01\"",
                "\"\"",
                "\"-1\"",
                "\"99999999999999999999\""
            })
    void storesNothingWhereNoneIs(String ifMatch) {
        String facts = registered();
        long before = record.places().lastPosition();
        for (String encoding : new String[] {"identity", "gzip"}) {
            Answer answer = server.post(facts, FACT, "If-Match", ifMatch, "Accept-Encoding", encoding);
            assertThat(answer.problem()).isEqualTo("412 stale-sequence");
            assertThat(answer.body().path("actual").asLong()).isZero();
        }
        assertThat(record.places().lastPosition()).isEqualTo(before);
    }

    @Test
    void saysWhatWasExpectedWhereThatIsOneSequence() {
        assertThat(server.post(registered(), FACT, "If-Match", "\"7\"")
                        .body()
                        .path("expected")
                        .asLong())
                .isEqualTo(7);
        assertThat(server.post(registered(), FACT, "If-Match", "\"7\", \"8\"").text("detail"))
                .contains("7 or 8");
    }

    private String registered() {
        String id = "r" + UUID.randomUUID();
        Answer answer = server.post("/api/releases", "{'releaseId':'" + id + "','company':'A','model':'M'}");
        assertThat(answer.status()).isEqualTo(201);
        return "/api/releases/" + id + "/facts";
    }
}
