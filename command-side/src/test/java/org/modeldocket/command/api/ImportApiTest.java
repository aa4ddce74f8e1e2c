package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.command.api.ImportClient.counts;
import static org.modeldocket.command.api.ImportLines.directive;
import static org.modeldocket.command.api.ImportLines.evaluation;
import static org.modeldocket.command.api.ImportLines.lifted;
import static org.modeldocket.command.api.ImportLines.registration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.command.api.Server.Answer;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/** Files of lines, imported through the server. */
class ImportApiTest extends ServerTest {
    private final String id = "r" + UUID.randomUUID();
    private ImportClient imports;

    @BeforeEach
    void client() {
        imports = new ImportClient(server);
    }

    @Test
    void recordsEachLineAndNothingTwice() {
        String[] lines = {registration(id), directive(id, "d"), lifted(id, "d", "2026-03"), evaluation(id, "Fine.")};
        JsonNode report = imports.run("", lines);
        assertThat(counts(report)).containsExactly(4L, 0L, 0L, 0L);
        assertThat(report.path("finishedAt").asString()).endsWith("Z");
        assertThat(report.path("bytesRead").asLong())
                .isEqualTo(report.path("bytes").asLong())
                .isPositive();
        assertThat(facts(id)).isEqualTo(4);
        assertThat(record.history(new ReleaseId(id), 9))
                .allSatisfy(fact -> assertThat(fact.correlationId())
                        .isEqualTo(report.path("importId").asString()));
        long end = record.places().lastPosition();
        assertThat(counts(imports.run("", lines))).containsExactly(0L, 4L, 0L, 0L);
        assertThat(record.places().lastPosition()).isEqualTo(end);
    }

    @Test
    void namesEachBadLineAndGoesOn() {
        List<String> lines = new ArrayList<>(List.of(registration(id)));
        List<String> expected = new ArrayList<>();
        BadLines.of(id).forEach((line, reason) -> {
            lines.add(line);
            expected.add(lines.size() + " " + reason);
            lines.add(evaluation(id, "Number " + lines.size()));
        });
        JsonNode report = imports.run("", lines.toArray(String[]::new));
        assertThat(expected).hasSize(15);
        assertThat(counts(report)).containsExactly(16L, 0L, 4L, 11L);
        List<String> told = imports.quarantine(report).stream()
                .sorted((a, b) ->
                        Long.compare(a.path("line").asLong(), b.path("line").asLong()))
                .map(line -> line.path("line").asLong() + " "
                        + line.path("rule").asString("") + line.path("pointer").asString("") + ": "
                        + line.path("reason").asString())
                .toList();
        assertThat(told).hasSameSizeAs(expected);
        for (int i = 0; i < told.size(); i++) {
            assertThat(told.get(i)).startsWith(expected.get(i));
        }
        assertThat(report.path("refusals").toString())
                .isEqualTo(
                        "[{\"rule\":\"FactCitesASource\",\"count\":1},{\"rule\":\"OccurredNotInTheFuture\",\"count\":1},"
                                + "{\"rule\":\"ReleaseIsRegistered\",\"count\":1},{\"rule\":\"SuspensionIsOpen\",\"count\":1}]");
    }

    /** What was quarantined is sent again as it was downloaded, once what it lacked is there. */
    @Test
    void theBadLinesCanBeSentAgain() {
        JsonNode report = imports.run("", evaluation(id, "Fine."), directive(id, "d"));
        assertThat(counts(report)).containsExactly(0L, 0L, 2L, 0L);
        String lines = imports.get("/api/imports/" + report.path("importId").asString() + "/quarantine?format=lines")
                .raw()
                .body();
        imports.run("", registration(id));
        assertThat(counts(imports.run("", lines.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(2L, 0L, 0L, 0L);
    }

    @Test
    void onlyRecordersAndAdminsSeeImports() {
        String path = "/api/imports/"
                + imports.run("", registration(id)).path("importId").asString();
        for (String address : List.of("/api/imports", path, path + "/quarantine")) {
            assertThat(server.send("GET", address).problem()).isEqualTo("401 not-signed-in");
            assertThat(server.send("GET", address, "Authorization", "Bearer " + Tokens.create("a", "auditor"))
                            .problem())
                    .isEqualTo("403 not-allowed");
            assertThat(server.send("GET", address, "Authorization", "Bearer " + Tokens.create("b", "admin"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void listsTheNewestFirst() {
        String first = imports.run("", registration(id)).path("importId").asString();
        String second = imports.run("", "{").path("importId").asString();
        Answer page = imports.get("/api/imports?limit=1");
        assertThat(page.body().path("items").path(0).path("importId").asString())
                .isEqualTo(second);
        Answer next = imports.get(page.text("next"));
        assertThat(next.body().path("items").path(0).path("importId").asString())
                .isEqualTo(first);
        assertThat(page.body().path("total").asLong()).isGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({"?dryRun=yes,dryRun", "?onRepeat=ignore,onRepeat", "?mode=x,mode"})
    void refusesWhatItDoesNotUnderstand(String query, String parameter) {
        Answer answer = server.post("/api/imports" + query, "{}", "Content-Type", "application/x-ndjson");
        assertThat(answer.problem()).isEqualTo("422 malformed");
        assertThat(answer.body().path("faults").path(0).path("parameter").asString())
                .isEqualTo(parameter);
    }

    @Test
    void refusesAnotherTypeAndAnUnknownImport() {
        Answer answer = server.post("/api/imports", "{}");
        assertThat(answer.problem()).isEqualTo("415 unsupported-media-type");
        assertThat(answer.header("Accept")).contains("application/x-ndjson");
        for (String unknown : List.of(UUID.randomUUID().toString(), "..%2F..", "x")) {
            assertThat(imports.get("/api/imports/" + unknown).status()).isIn(400, 404);
        }
    }

    private int facts(String release) {
        return record.history(new ReleaseId(release), 1_000).size();
    }
}
