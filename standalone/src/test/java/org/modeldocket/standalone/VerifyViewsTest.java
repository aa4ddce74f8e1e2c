package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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
                .contains("verified: the views: ", " rows, as of record entry ", "OK: no problems found");
        assertThat(verify(data).code()).isZero();
    }

    @Test
    void oneAlterationInEachTableIsNamed() throws Exception {
        Path data = copied();
        List<List<String>> altered = List.of(
                List.of("views_1.timeline_fact", "actor_name", "'Somebody else'", "position = 5"),
                List.of("views_1.checkpoint", "applied", "applied - 1", "TRUE"),
                List.of("views_1.case_head", "sequence", "sequence + 1", one("views_1.case_head")),
                List.of("views_1.case_release", "company_id", "'nobody'", one("views_1.case_release")),
                List.of("views_1.treatment_period", "from_edtf", "'1999'", one("views_1.treatment_period")),
                List.of("views_1.treatment_correction", "day_to", "0", one("views_1.treatment_correction")),
                List.of("views_1.listed_fact", "agencies", "'nobody'", one("views_1.listed_fact")),
                List.of("views_1.register_agency", "agency_id", "'b'", one("views_1.register_agency")),
                List.of("views_1.organisation_name", "name", "'B'", one("views_1.organisation_name")),
                List.of("views_1.register_directive", "answer", "X'7b7d'", one("views_1.register_directive")),
                List.of(
                        "views_1.register_directive_agency",
                        "directive_id",
                        "'b'",
                        one("views_1.register_directive_agency")),
                List.of("views_1.register_customer", "known_to", "1", one("views_1.register_customer")));
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
                "DELETE FROM views_1.timeline_fact WHERE position = 4",
                "INSERT INTO views_1.case_head VALUES ('zz-nobody-made-it', 1, 999999, CURRENT_TIMESTAMP)",
                "INSERT INTO views_1.register_agency SELECT * FROM views_1.register_agency FETCH FIRST 1 ROW ONLY");
        Said said = verify(data);
        assertThat(said.code()).as(said.text()).isEqualTo(1);
        assertThat(said.text())
                .contains("timeline_fact: ", "position 4, release_id openai-gpt-5-6: the views lack this row")
                .contains("case_head: release_id zz-nobody-made-it", "the record gives no such row")
                .contains("register_agency: ", "FAILED: 3 found");
    }

    @Test
    void moreThanTwentyAreCounted() throws Exception {
        Path data = copied();
        alter(data, "UPDATE views_1.timeline_fact SET actor_subject = 'mallory'");
        Said said = verify(data, "--json");
        assertThat(said.code()).as(said.text()).isEqualTo(1);
        assertThat(said.text()).contains("\"clean\":false", "VIEW_DIFFERS", " more differences");
        assertThat(said.text().split("VIEW_DIFFERS", -1)).hasSize(1 + 20 + 1);
    }

    /** As the server leaves them when it is stopped while they catch up. */
    @Test
    void viewsBehindTheRecordAreComparedAsFarAsTheyCame() throws Exception {
        Path data = copied();
        alter(
                data,
                "DELETE FROM views_1.timeline_fact WHERE position > 3",
                "DELETE FROM views_1.case_head WHERE release_id NOT IN (SELECT release_id FROM views_1.timeline_fact)",
                "UPDATE views_1.case_head SET (sequence, position, recorded_at) ="
                        + " (SELECT sequence, position, recorded_at FROM views_1.timeline_fact WHERE position = 3)",
                "UPDATE views_1.checkpoint SET position = 3, applied = 3, recorded_at ="
                        + " (SELECT recorded_at FROM views_1.timeline_fact WHERE position = 3)",
                "DELETE FROM views_1.organisation_name WHERE known_from > 3",
                "DELETE FROM views_1.register_customer WHERE known_from > 3",
                "DELETE FROM views_1.announced_target WHERE known_from > 3");
        for (String table : List.of(
                "case_release",
                "treatment_period",
                "register_agency",
                "register_directive",
                "register_directive_agency",
                "listed_fact")) {
            alter(data, "DELETE FROM views_1." + table + " WHERE known_from > 3");
            alter(data, "UPDATE views_1." + table + " SET known_to = " + Long.MAX_VALUE + " WHERE known_from <= 3");
        }
        alter(data, "DELETE FROM views_1.treatment_correction WHERE position > 3");
        Said said = verify(data);
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text())
                .contains("as of record entry 3\n")
                .contains("what the record says after entry 3, to ", "is not in the views yet");
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
    @ValueSource(strings = {"no-record", "no-views", "no-database", "other-tables"})
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
            default -> {
                alter(data, "UPDATE view_generation SET layout = 'old' WHERE view_name = 'views'");
                yield "another version";
            }
        };
        Said said = verify(data);
        assertThat(said.code()).as(said.text()).isEqualTo(2);
        assertThat(said.text()).contains(reason);
        assertThat(Files.exists(data.resolve("record.mv.db"))).isEqualTo(!what.equals("no-record"));
    }
}
