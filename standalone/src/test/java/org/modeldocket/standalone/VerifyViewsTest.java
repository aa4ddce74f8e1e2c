package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** {@code verify views} on the founding cases, a whole life, corrections and a retraction: what is altered is named. */
class VerifyViewsTest {
    @RegisterExtension
    private static final RunningDocket DOCKET = new RunningDocket();

    @TempDir
    private static Path stopped;

    @TempDir
    private Path directory;

    private record Said(int code, String text) {}

    @BeforeAll
    static void recordAndStop() {
        Client client = DOCKET.client();
        JsonNode made = client.post("/api/releases", "{\"company\":\"Verify Company\",\"model\":\"Life\"" + Life.CITED)
                .json();
        String facts = "/api/releases/" + made.get("releaseId").asString() + "/facts";
        Life.facts().forEach((type, members) -> {
            Client.Answer answer = client.post(facts, Life.fact(type, members));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        });
        List<JsonNode> all = client.all(facts + "?limit=500");
        String released = id(all, "generally-released");
        String denied = id(all, "customer-denied");
        post(
                client,
                facts,
                "{\"type\":\"fact-corrected\",\"targetFactId\":\"" + released
                        + "\",\"reason\":\"wrong month\",\"replacement\":"
                        + Life.fact("generally-released", "\"occurred\":\"2026-08\"") + Life.CITED);
        post(
                client,
                facts,
                "{\"type\":\"fact-retracted\",\"targetFactId\":\"" + denied + "\",\"reason\":\"not so\"" + Life.CITED);
        DOCKET.restart(data -> copy(data, stopped));
    }

    private static void post(Client client, String address, String body) {
        Client.Answer answer = client.post(address, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static String id(List<JsonNode> facts, String type) {
        return facts.stream()
                .filter(fact -> fact.path("type").asString().equals(type))
                .findFirst()
                .orElseThrow()
                .path("factId")
                .asString();
    }

    private static void copy(Path from, Path to) {
        try {
            FileSystemUtils.copyRecursively(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path copied() {
        Path data = directory.resolve("data");
        copy(stopped, data);
        return data;
    }

    private static Said verify(Path data, String... more) {
        StringWriter out = new StringWriter();
        String[] arguments = new String[2 + more.length];
        arguments[0] = "views";
        arguments[1] = data.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        int code = VerifyViews.runVerify(new PrintWriter(out, true), new PrintWriter(out, true), arguments);
        return new Said(code, out.toString());
    }

    private static void alter(Path data, String... statements) throws SQLException {
        String url = "jdbc:h2:file:" + data.toAbsolutePath().resolve("views");
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                assertThat(statement.executeUpdate(sql)).as(sql).isGreaterThanOrEqualTo(1);
            }
        }
    }

    @Test
    void viewsThatNobodyTouchedAreEqual() {
        Path data = copied();
        Said said = verify(data);
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text())
                .contains("verified: view timeline: ", "verified: view dossier: ", "verified: view treatments: ")
                .contains("verified: view registers: ", "OK: nothing was found");
        assertThat(verify(data).code()).isZero();
    }

    @Test
    void oneAlterationInEachTableIsNamed() throws Exception {
        Path data = copied();
        List<List<String>> altered = List.of(
                List.of("timeline_1.timeline_fact", "actor_name", "'Somebody else'", "position = 5"),
                List.of("timeline_1.view_moment", "recorded_at", "TIMESTAMP '2001-01-01 00:00:00'", "position = 3"),
                List.of("timeline_1.view_state", "position", "position - 1", "TRUE"),
                List.of("dossier_1.view_release", "sequence", "sequence + 1", one("dossier_1.view_release")),
                List.of("dossier_1.dossier_release", "company_id", "'nobody'", one("dossier_1.dossier_release")),
                List.of("dossier_1.dossier_standing", "standing", "'OPEN'", one("dossier_1.dossier_standing")),
                List.of("dossier_1.dossier_fact", "sequence", "sequence + 1000", one("dossier_1.dossier_fact")),
                List.of("treatments_1.treatment_company", "company_id", "'b'", one("treatments_1.treatment_company")),
                List.of("treatments_1.treatment_period", "from_edtf", "'1999'", one("treatments_1.treatment_period")),
                List.of("treatments_1.treatment_correction", "day_to", "0", one("treatments_1.treatment_correction")),
                List.of("registers_1.register_release", "company_id", "'b'", one("registers_1.register_release")),
                List.of("registers_1.register_agency", "agency_id", "'b'", one("registers_1.register_agency")),
                List.of("registers_1.view_name", "name", "'B'", one("registers_1.view_name")),
                List.of("registers_1.register_directive", "answer", "X'7b7d'", one("registers_1.register_directive")),
                List.of(
                        "registers_1.register_directive_agency",
                        "directive_id",
                        "'b'",
                        one("registers_1.register_directive_agency")),
                List.of("registers_1.register_customer", "known_to", "1", one("registers_1.register_customer")));
        for (List<String> one : altered) {
            alter(data, "UPDATE " + one.get(0) + " SET " + one.get(1) + " = " + one.get(2) + " WHERE " + one.get(3));
        }
        Said said = verify(data);
        assertThat(said.code()).as(said.text()).isEqualTo(1);
        for (List<String> one : altered) {
            String table = one.getFirst().substring(one.getFirst().indexOf('.') + 1);
            assertThat(said.text().lines())
                    .anyMatch(line -> line.contains(table + ": ") && line.contains("column " + one.get(1) + ": "));
        }
        assertThat(said.text()).contains("FAILED: " + altered.size() + " found");
    }

    private static String one(String table) {
        return "_rowid_ = (SELECT MIN(_rowid_) FROM " + table + ")";
    }

    @Test
    void aRowTakenAwayAndOneAddedAreNamed() throws Exception {
        Path data = copied();
        alter(
                data,
                "DELETE FROM timeline_1.timeline_fact WHERE position = 4",
                "INSERT INTO dossier_1.dossier_fact VALUES ('zz-nobody-made-it', 999999, 1, CURRENT_TIMESTAMP)",
                "INSERT INTO registers_1.register_agency SELECT * FROM registers_1.register_agency FETCH FIRST 1 ROW ONLY");
        Said said = verify(data);
        assertThat(said.code()).as(said.text()).isEqualTo(1);
        assertThat(said.text())
                .contains("timeline_fact: ", "position 4, release_id openai-gpt-5-6: the views lack this row")
                .contains("dossier_fact: release_id zz-nobody-made-it", "the record gives no such row")
                .contains("register_agency: ", "FAILED: 3 found");
    }

    @Test
    void moreThanTwentyAreCounted() throws Exception {
        Path data = copied();
        alter(data, "UPDATE timeline_1.timeline_fact SET actor_subject = 'mallory'");
        Said said = verify(data, "--json");
        assertThat(said.code()).as(said.text()).isEqualTo(1);
        assertThat(said.text()).contains("\"clean\":false", "VIEW_DIFFERS", " more differences");
        assertThat(said.text().split("VIEW_DIFFERS", -1)).hasSize(1 + 20 + 1);
    }

    /** Such as the server leaves when it is stopped while a view catches up. */
    @Test
    void viewsBehindTheRecordAreComparedAsFarAsTheyCame() throws Exception {
        Path data = copied();
        alter(
                data,
                "DELETE FROM timeline_1.timeline_fact WHERE position > 3",
                "DELETE FROM timeline_1.view_moment WHERE position > 3",
                "DELETE FROM timeline_1.view_name WHERE known_from > 3",
                "UPDATE timeline_1.view_release SET sequence = 2 WHERE release_id = (SELECT MAX(release_id) FROM"
                        + " timeline_1.timeline_fact)",
                "DELETE FROM timeline_1.view_release WHERE release_id NOT IN (SELECT release_id FROM timeline_1.timeline_fact)",
                "UPDATE timeline_1.view_state SET position = 3, recorded_at = (SELECT recorded_at FROM"
                        + " timeline_1.view_moment WHERE position = 3)",
                "UPDATE timeline_1.token_entry SET token = X'" + hex("{\"globalIndex\":3}")
                        + "' WHERE processor_name = 'timeline'");
        Said said = verify(data);
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text())
                .contains("verified: view timeline: ", "as of record entry 3\n")
                .contains("view timeline: what the record says after entry 3, to ", "is not in the view yet");
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRunningServerIsNamed() throws Exception {
        DOCKET.restart(data -> {});
        Path data = Path.of(DOCKET.part(Environment.class).getRequiredProperty("modeldocket.data"));
        Said said = verify(data);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains(" is open already", "stop it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-record", "no-views", "no-database", "left-open", "other-tables"})
    void whatCannotBeComparedIsSaid(String what) throws Exception {
        Path data = copied();
        String reason = switch (what) {
            case "no-record" -> {
                Files.delete(data.resolve("record.mv.db"));
                yield "holds no record";
            }
            case "no-views" -> {
                Files.delete(data.resolve("views.mv.db"));
                yield "holds no views";
            }
            case "no-database" -> {
                Files.writeString(data.resolve("views.mv.db"), "this is no database");
                yield "cannot be read";
            }
            case "left-open" -> {
                Files.createFile(data.resolve("views.open"));
                yield "were not closed in order; the next start rebuilds them";
            }
            default -> {
                alter(data, "UPDATE view_generation SET layout = 'old' WHERE view_name = 'dossier'");
                yield "another version";
            }
        };
        Said said = verify(data);
        assertThat(said.code()).as(said.text()).isEqualTo(2);
        assertThat(said.text()).contains(reason);
        assertThat(Files.exists(data.resolve("record.mv.db"))).isEqualTo(!what.equals("no-record"));
    }
}
