package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.command.api.ImportClient.counts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.command.api.Server.Answer;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/** Files of lines, imported through the server. */
class ImportApiTest extends ServerTest {
    private static final String CITED = "'citations':[{'publisher':'A paper','title':'A story'}]";

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

    /** Whatever the order of members, and the space between them. */
    @Test
    void aLineIsKnownByWhatItSays() {
        imports.run("", registration(id), evaluation(id, "Fine."));
        String other = evaluation(id, "Fine.")
                        .replace("{'type':'evaluation-reported',", "{ ")
                        .replaceAll("}$", "") + ",  'type': 'evaluation-reported'}";
        assertThat(counts(imports.run("", other, other))).containsExactly(0L, 2L, 0L, 0L);
    }

    /** Each fact comes before what it needs, over two steps. */
    @Test
    void takesFactsInAnyOrder() {
        String target = UUID.randomUUID().toString();
        JsonNode report = imports.run(
                "",
                "{'type':'fact-retracted','releaseId':'" + id + "','targetFactId':'" + target + "','reason':'Wrong.',"
                        + CITED + "}",
                lifted(id, "d", "2026-03"),
                directive(id, "d"),
                evaluation(id, "Fine.").replace("'type'", "'factId':'" + target + "','type'"),
                registration(id));
        assertThat(counts(report)).containsExactly(5L, 0L, 0L, 0L);
        assertThat(facts(id)).isEqualTo(5);
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
    void takesAByteOrderMarkCarriageReturnsBlankLinesAndAMissingLastEnd() {
        String file = "\ufeff" + registration(id) + "\r\n\r\n  \n" + evaluation(id, "Fine.") + "\r\n{\r\n"
                + directive(id, "d");
        JsonNode report = imports.run("", file.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        assertThat(counts(report)).containsExactly(3L, 0L, 0L, 1L);
        assertThat(imports.quarantine(report).getFirst().path("line").asLong()).isEqualTo(5);
    }

    @Test
    void anArchiveIsNoLines() throws IOException {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(inner)) {
            zip.putNextEntry(new ZipEntry("lines.jsonl"));
            zip.write(registration(id).replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        }
        JsonNode report = imports.run("", inner.toByteArray());
        assertThat(counts(report).subList(0, 3)).containsExactly(0L, 0L, 0L);
        assertThat(report.path("quarantined").asLong()).isPositive();
        assertThat(facts(id)).isZero();
    }

    @Test
    void aLongLineIsOneBadLine() {
        byte[] file = new byte[2 << 20];
        new Random(1).nextBytes(file);
        for (int i = 0; i < file.length; i++) {
            file[i] = (byte) ('a' + (file[i] & 15));
        }
        JsonNode report = imports.run("", file);
        assertThat(counts(report)).containsExactly(0L, 0L, 0L, 1L);
        JsonNode line = imports.quarantine(report).getFirst();
        assertThat(line.path("reason").asString()).contains("2097152 bytes; at most 262144");
        assertThat(line.path("text").asString()).hasSize(1_000);
    }

    @Test
    void aFileBeyondTheLimitIsRefusedAndForgotten() throws IOException {
        long before = directories();
        Answer answer = server.post(
                "/api/imports",
                BodyPublishers.ofByteArray(new byte[(3 << 20) + 1]),
                "Content-Type",
                "application/jsonl");
        assertThat(answer.problem()).isEqualTo("413 too-large");
        assertThat(answer.body().path("limit").asLong()).isEqualTo(3 << 20);
        assertThat(directories()).isEqualTo(before);
    }

    /** Sent without a length, the end of the line never comes. */
    @Test
    void anEndlessLineIsCutOff() throws IOException {
        long before = directories();
        StringBuilder request = new StringBuilder(
                "POST /api/imports HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + Server.TOKEN
                        + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 60; i++) {
            request.append("10000\r\n").append("a".repeat(0x10000)).append("\r\n");
        }
        assertThat(server.sendRaw(request.toString())).startsWith("HTTP/1.1 413");
        assertThat(directories()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"refuse,0,1,1", "cite,1,0,1", "account,1,0,1"})
    void aRepeatWithAnotherSourceIsHandledAsAskedFor(String onRepeat, long recorded, long refused, long repeated) {
        imports.run("", registration(id), directive(id, "d"));
        String same = directive(id, "d").replace("'type'", "'factId':'" + UUID.randomUUID() + "','type'");
        String cited = same.replace("A story", "Another story")
                .replaceFirst("[0-9a-f-]{36}", UUID.randomUUID().toString());
        JsonNode report = imports.run("?onRepeat=" + onRepeat, cited, same);
        boolean refuses = onRepeat.equals("refuse");
        assertThat(counts(report))
                .containsExactly(recorded, refuses ? 0L : repeated, refuses ? refused + repeated : refused, 0L);
        assertThat(counts(imports.run("?onRepeat=" + onRepeat, cited)))
                .containsExactly(0L, refuses ? 0L : 1L, refuses ? 1L : 0L, 0L);
        assertThat(facts(id)).isEqualTo(2 + recorded);
    }

    @Test
    void aDryRunSaysWhatWouldComeOfItAndStoresNothing() {
        String[] lines = {
            lifted(id, "d", "2026-03"),
            registration(id),
            directive(id, "d"),
            "{",
            "{'type':'generally-released','releaseId':'" + id + "','occurred':'2999'," + CITED + "}",
            directive(id + "x", "d").replace("A title", "Another title"),
            registration(id + "x")
        };
        long end = record.places().lastPosition();
        JsonNode report = imports.run("?dryRun=true", lines);
        assertThat(report.path("dryRun").asBoolean()).isTrue();
        assertThat(counts(report)).containsExactly(4L, 0L, 2L, 1L);
        assertThat(imports.quarantine(report).stream()
                        .map(line -> line.path("rule").asString(""))
                        .toList())
                .containsExactlyInAnyOrder("", "OccurredNotInTheFuture", "DirectiveKeepsItsContent");
        assertThat(record.places().lastPosition()).isEqualTo(end);
        assertThat(counts(imports.run("", lines))).containsExactly(4L, 0L, 2L, 1L);
    }

    /** Two facts of one append that name an organisation in two ways: the first keeps the other out. */
    @Test
    void aRuleOfTheWholeRecordKeepsOneFactOut() {
        String agency = "a" + UUID.randomUUID();
        String one = evaluation(id, "One").replace("'An agency'", "{'id':'" + agency + "','name':'One name'}");
        JsonNode report = imports.run("", registration(id), one, one.replace("One", "Other"), evaluation(id, "Three"));
        assertThat(counts(report)).containsExactly(3L, 0L, 1L, 0L);
        assertThat(imports.quarantine(report).getFirst().path("rule").asString())
                .isEqualTo("OrganisationKeepsItsName");
    }

    @Test
    void takesFactsAsCloudEvents() {
        String fact = UUID.randomUUID().toString();
        String event = "{'specversion':'1.0','id':'" + fact + "','source':'urn:uuid:" + UUID.randomUUID()
                + "','type':'org.modeldocket.release-withdrawn.v1','subject':'" + id
                + "','time':'2026-06-01T00:00:00Z','datacontenttype':'application/json','sequence':'7','data':{'factId':'"
                + fact + "','occurred':{'edtf':'2026-05'},'reason':'Costs.'," + CITED + "}}";
        JsonNode report = imports.run(
                "",
                registration(id),
                event,
                event.replace("'reason':'Costs.',", ""),
                event.replace("withdrawn", "gone"));
        assertThat(counts(report)).containsExactly(2L, 0L, 0L, 2L);
        assertThat(imports.quarantine(report).stream()
                        .map(line -> line.path("pointer").asString(""))
                        .toList())
                .contains("/data/reason");
        assertThat(counts(imports.run("", event))).containsExactly(0L, 1L, 0L, 0L);
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

    @Test
    void onlyTheOwnerReadsItsFiles() throws IOException {
        imports.run("", registration(id), "{");
        try (Stream<Path> files = Files.walk(data().resolve("imports"))) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
            }
        }
    }

    private static long directories() throws IOException {
        Path all = data().resolve("imports");
        if (!Files.exists(all)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(all)) {
            return files.count();
        }
    }

    private int facts(String release) {
        return record.history(new ReleaseId(release), 1_000).size();
    }

    static String registration(String release) {
        return "{'releaseId':'" + release + "','company':'Example AI','model':'M'}";
    }

    static String directive(String release, String directive) {
        return "{'type':'directive-issued','releaseId':'" + release + "','directiveId':'" + release.substring(0, 20)
                + directive
                + "','occurred':'2026-01','agencies':['An agency'],'title':'A title','instrument':'OTHER','force':'BINDING',"
                + "'measures':['DELAY_RELEASE'],'audience':['ALL']," + CITED + "}";
    }

    static String lifted(String release, String directive, String occurred) {
        return "{'type':'directive-lifted','releaseId':'" + release + "','directiveId':'" + release.substring(0, 20)
                + directive + "','occurred':'" + occurred + "','reason':'No need.'," + CITED + "}";
    }

    static String evaluation(String release, String summary) {
        return "{'type':'evaluation-reported','releaseId':'" + release
                + "','occurred':'2026-02','agency':'An agency','outcome':'NO_CONCERN','summary':'" + summary + "',"
                + CITED
                + "}";
    }
}
