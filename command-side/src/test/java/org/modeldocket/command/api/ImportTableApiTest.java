package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.command.api.ImportClient.counts;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.command.api.Server.Answer;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/**
 * Tables as CSV, imported through the server by a mapping. The table has the columns of CISA's catalogue of known exploited
 * vulnerabilities, which has binding directives with deadlines; the rows are invented.
 */
class ImportTableApiTest extends ServerTest {
    private static final String HEADER =
            "cveID,vendorProject,product,vulnerabilityName,dateAdded,shortDescription,requiredAction,"
                    + "dueDate,knownRansomwareCampaignUse,notes,cwes\n";
    private static final String MAPPING = """
            {"dates":{"dateAdded":"YYYY-MM-DD","dueDate":"YYYY-MM-DD"},
             "values":{"notes":{"N/A":null},"knownRansomwareCampaignUse":{"Unknown":null}},
             "lines":[
              {"columns":{"/company":"vendorProject","/model":"product"},"ids":{"/releaseId":["vendorProject","product"]}},
              {"constants":{"/type":"directive-issued","/agencies":[{"name":"CISA KEV","jurisdiction":"US"}],
                "/instrument":"OTHER","/force":"BINDING","/measures":[{"kind":"OTHER"}],"/audience":["ALL"],
                "/citations":[{"publisher":"CISA"}]},
               "columns":{"/title":"vulnerabilityName","/occurred":"dateAdded","/complyBy":"dueDate",
                "/measures/0/text":"requiredAction","/note":"notes","/citations/0/title":"cveID"},
               "ids":{"/releaseId":["vendorProject","product"],"/directiveId":["cveID"],"/factId":["cveID"]},
               "needs":["dueDate"]}]}""";

    private final String vendor = "V" + UUID.randomUUID().toString().substring(0, 8);
    private final String release = vendor.toLowerCase(Locale.ROOT) + "-";
    private ImportClient imports;

    @BeforeEach
    void client() {
        imports = new ImportClient(server);
    }

    @Test
    void eachRowMakesItsLinesOnce() {
        put("kev", MAPPING);
        String table = "\ufeff" + HEADER + row("CVE-2099-0001", "One", "2026-01-05", "2026-01-26", "N/A")
                + row("CVE-2099-0002", "Two", "2026-02-01", "", "\"Two lines,\nand a \"\"quote\"\"\"")
                + row("CVE-2099-0003", "Three", "2026-02-01", "2026-02-22", "See note");
        JsonNode report = run("kev", table.replace("\n", "\r\n"));
        assertThat(counts(report)).containsExactly(5L, 0L, 0L, 0L);
        assertThat(report.path("mapping").asString()).isEqualTo("kev");
        assertThat(record.places()
                        .history(new ReleaseId(release + "one"), 9)
                        .getLast()
                        .fact())
                .isInstanceOfSatisfying(DirectiveIssued.class, fact -> {
                    assertThat(fact.note()).isNull();
                    assertThat(fact.directiveId().value()).isEqualTo("cve-2099-0001");
                    assertThat(fact.complyBy().edtf().toString()).isEqualTo("2026-01-26");
                    assertThat(fact.measures().toString()).contains("Apply updates");
                });
        assertThat(counts(run("kev", table))).containsExactly(0L, 5L, 0L, 0L);
    }

    /** The fifth of May in both styles; the source's own words stay. */
    @ParameterizedTest
    @CsvSource({"DD/MM/YYYY,2020-09-06", "MM/DD/YYYY,2020-06-09"})
    void aDateIsReadInTheStyleThatTheMappingNames(String style, String edtf) {
        put("styled", MAPPING.replace("\"dateAdded\":\"YYYY-MM-DD\"", "\"dateAdded\":\"" + style + "\""));
        String id = "cve-" + UUID.randomUUID();
        assertThat(counts(run("styled", HEADER + row(id, "One", "06/09/2020", "2026-01-26", ""))))
                .containsExactly(2L, 0L, 0L, 0L);
        assertThat(record.places()
                        .history(new ReleaseId(release + "one"), 9)
                        .getLast()
                        .fact()
                        .occurred())
                .satisfies(occurred -> {
                    assertThat(occurred.edtf().toString()).isEqualTo(edtf);
                    assertThat(occurred.asStated().value()).isEqualTo("06/09/2020");
                });
    }

    @Test
    void aDateColumnWithoutAStyleRefusesTheMapping() {
        Answer answer =
                server.put("/api/import-mappings/unstyled", MAPPING.replace("\"dateAdded\":\"YYYY-MM-DD\",", ""));
        assertThat(answer.problem()).isEqualTo("422 malformed");
        assertThat(answer.body().path("faults").path(0).path("pointer").asString())
                .isEqualTo("/lines/1/columns/~1occurred");
        assertThat(answer.body().toString()).contains("DD/MM/YYYY");
        assertThat(imports.get("/api/import-mappings/unstyled").problem()).isEqualTo("404 not-found");
    }

    @Test
    void aRowThatIsNoneAndADateInAnotherStyleAreQuarantinedByTheirLine() {
        put("kev", MAPPING);
        JsonNode report = run(
                "kev",
                HEADER + row("cve-" + UUID.randomUUID(), "One", "2026-01-05", "2026-01-26", "")
                        + row("cve-" + UUID.randomUUID(), "One", "06/09/2020", "2026-01-26", "\"a\nb\"")
                        + "only,three,cells\n");
        assertThat(counts(report)).containsExactly(2L, 1L, 0L, 2L);
        assertThat(imports.quarantine(report))
                .extracting(line ->
                        line.path("line").asLong() + line.path("pointer").asString(""))
                .containsExactlyInAnyOrder("3/occurred", "5");
        assertThat(imports.quarantine(report).toString()).contains("06/09/2020 (not YYYY-MM-DD)", "has 3 cells");
    }

    @Test
    void aFileCutInsideQuotesIsRefusedWhole() {
        put("kev", MAPPING);
        long end = record.places().lastPosition();
        Answer answer = send(
                "kev", HEADER + row("CVE-1", "One", "2026-01-05", "2026-01-26", "") + "CVE-2,\"" + vendor + ",Two\n");
        assertThat(answer.problem()).isEqualTo("422 malformed");
        assertThat(answer.text("detail")).contains("3");
        assertThat(record.places().lastPosition()).isEqualTo(end);
    }

    @Test
    void aTableNeedsAMappingAndItsColumns() {
        put("kev", MAPPING);
        assertThat(send("kev", "cveID,vendorProject,product,vulnerabilityName,dateAdded,dueDat\n")
                        .text("detail"))
                .contains("no column");
        assertThat(send("none", HEADER).body().toString()).contains("no mapping");
        assertThat(server.post("/api/imports", "x", "Content-Type", "text/csv")
                        .body()
                        .toString())
                .contains("is missing");
        assertThat(server.post("/api/imports?mapping=kev", "{}", "Content-Type", "application/x-ndjson")
                        .problem())
                .isEqualTo("422 malformed");
        Answer faulty =
                server.put("/api/import-mappings/faulty", "{\"lines\":[{\"colums\":{}}],\"dates\":{\"x\":\"D/M/Y\"}}");
        assertThat(faulty.body().path("faults")).hasSize(2);
    }

    /** A table is kept until its mapping is made, and its dry run is recorded without sending it again. */
    @Test
    void aTableIsKeptTriedAndRecorded() {
        put("kev", MAPPING);
        String table = "\ufeff" + HEADER + row("CVE-2099-0009", "Kept", "2026-01-05", "2026-01-26", "");
        Answer kept = server.post(
                "/api/import-tables",
                BodyPublishers.ofByteArray(table.getBytes(StandardCharsets.UTF_8)),
                "Content-Type",
                "text/csv");
        assertThat(kept.status()).as(kept.raw().body()).isEqualTo(201);
        String address = kept.header("Location");
        assertThat(address).isEqualTo("/api/import-tables/" + kept.text("tableId"));
        assertThat(imports.get(address).body()).isEqualTo(kept.body());
        assertThat(kept.text("separator")).isEqualTo(",");
        assertThat(kept.body().path("rowCount").asLong()).isEqualTo(1);
        assertThat(kept.body().path("columns").path(0).asString()).isEqualTo("cveID");
        assertThat(kept.body().path("rows").path(0).path(2).asString()).isEqualTo("Kept");

        long end = record.places().lastPosition();
        Answer tried = server.post(address + "/import?dryRun=true&mapping=kev", "", "Content-Type", "text/csv");
        JsonNode dry = imports.ended(tried.header("Location"));
        assertThat(counts(dry)).containsExactly(2L, 0L, 0L, 0L);
        assertThat(dry.path("table").asString()).isEqualTo(kept.text("tableId"));
        assertThat(record.places().lastPosition()).isEqualTo(end);
        Answer recorded = server.post(tried.header("Location") + "/record", "", "Content-Type", "text/csv");
        JsonNode done = imports.ended(recorded.header("Location"));
        assertThat(counts(done)).containsExactly(2L, 0L, 0L, 0L);
        assertThat(done.path("dryRun").asBoolean()).isFalse();
        assertThat(record.places().lastPosition()).isEqualTo(end + 2);

        assertThat(server.post(address + "/import?mapping=none", "", "Content-Type", "text/csv")
                        .body()
                        .toString())
                .contains("no mapping");
        assertThat(server.post(address + "/import", "", "Content-Type", "text/csv")
                        .body()
                        .toString())
                .contains("is missing");
    }

    @Test
    void whatIsNoTableIsNotKept() {
        for (String table : new String[] {"", "a,b\n1,\"cut off"}) {
            assertThat(server.post("/api/import-tables", table, "Content-Type", "text/csv")
                            .problem())
                    .isEqualTo("422 malformed");
        }
        assertThat(imports.get("/api/import-tables/01890000-0000-7000-8000-000000000000")
                        .problem())
                .isEqualTo("404 not-found");
        assertThat(imports.get("/api/import-tables/..%2fx").status()).isBetween(400, 404);
    }

    private void put(String name, String mapping) {
        Answer answer = server.put("/api/import-mappings/" + name, mapping);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(imports.get("/api/import-mappings/" + name).raw().body()).isEqualTo(mapping);
    }

    private Answer send(String mapping, String table) {
        return server.post(
                "/api/imports?mapping=" + mapping,
                BodyPublishers.ofByteArray(table.getBytes(StandardCharsets.UTF_8)),
                "Content-Type",
                "text/csv");
    }

    private JsonNode run(String mapping, String table) {
        Answer accepted = send(mapping, table);
        assertThat(accepted.status()).as(accepted.raw().body()).isEqualTo(202);
        return imports.ended(accepted.header("Location"));
    }

    private String row(String cve, String product, String added, String due, String notes) {
        return String.join(
                        ",",
                        cve,
                        vendor,
                        product,
                        "\"" + vendor + " " + product + ": an invented fault\"",
                        added,
                        "Invented.",
                        "\"Apply updates, or stop using it.\"",
                        due,
                        "Unknown",
                        notes,
                        "CWE-79")
                + "\n";
    }
}
