package org.modeldocket.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.record.RecordSettings;
import tools.jackson.databind.JsonNode;

/** A docket on a record with rows of an older version, when {@code evaluation-reported} was at revision 1. */
class OldRowsTest {
    private static final String RELEASE = "old-company-old-model";
    private static final String EVALUATION = "0197a000-0000-7000-8000-000000000003";
    private static final String CORRECTION = "0197a000-0000-7000-8000-000000000040";
    private static final String PAYLOAD = approved("evaluation-reported.r1.json");
    private static final String REPLACED = "{\"citations\":[{\"publisher\":\"P\",\"title\":\"T\"}],\"factId\":\""
            + CORRECTION + "\",\"reason\":\"r\",\"replacement\":"
            + PAYLOAD.replace("vulnerability discovery", "persuasion")
                    .replace("\"summary\":", "\"revision\":1,\"summary\":")
                    .replaceFirst("}$", ",\"type\":\"evaluation-reported\"}")
            + ",\"targetFactId\":\"" + EVALUATION + "\"}";

    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket("--modeldocket.sample=false");

    @TempDir
    private Path directory;

    @BeforeAll
    static void plant() {
        assertThat(DOCKET.client()
                        .post("/api/releases", "{\"company\":\"Old Company\",\"model\":\"Old Model\"}")
                        .status())
                .isEqualTo(201);
        DOCKET.restart(data -> {
            String url = "jdbc:h2:" + RecordSettings.in(data).layer() + data.resolve("record");
            try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
                insert(connection, 2, EVALUATION, "evaluation-reported", PAYLOAD);
                insert(connection, 3, CORRECTION, "fact-corrected", REPLACED);
            } catch (SQLException e) {
                throw new IOException(e);
            }
        });
    }

    private static void insert(Connection connection, long position, String factId, String type, String payload)
            throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(
                "INSERT INTO fact (position, append_end, release_id, sequence, fact_id, type, revision, recorded_at,"
                        + " actor_subject, actor_name, payload) VALUES (?, ?, ?, ?, ?, ?, 1, ?, 'old', 'An old one', ?)")) {
            List<Object> values = List.of(
                    position,
                    position,
                    RELEASE,
                    position - 1,
                    UUID.fromString(factId),
                    type,
                    OffsetDateTime.now(ZoneOffset.UTC),
                    payload.getBytes(UTF_8));
            for (int i = 0; i < values.size(); i++) {
                row.setObject(i + 1, values.get(i));
            }
            row.executeUpdate();
        }
    }

    @Test
    void areProjectedAndReplayedAsTheyAreToldNow() {
        Client client = DOCKET.client();
        JsonNode dossier =
                client.get("/api/releases/" + RELEASE, "X-Min-Sequence", "2").json();
        assertThat(dossier.at("/evaluations/0/capabilities/0/id").asString()).isEqualTo("persuasion");
        assertThat(dossier.at("/evaluations/0/capabilities/0/name").asString()).isEqualTo("persuasion");

        JsonNode steps = client.get("/api/releases/" + RELEASE + "/replay", "X-Min-Sequence", "2")
                .json()
                .path("items");
        assertThat(steps.at("/1/changed/0/after/capabilities/0/id").asString()).isEqualTo("vulnerability-discovery");
        assertThat(steps.at("/2/changed/0/before/capabilities/0/id").asString()).isEqualTo("vulnerability-discovery");
        assertThat(steps.at("/2/changed/0/after/capabilities/0/id").asString()).isEqualTo("persuasion");
        assertThat(client.get("/api/releases/" + RELEASE + "?knownAt=position:2")
                        .json()
                        .at("/evaluations/0/capabilities/0/id")
                        .asString())
                .isEqualTo("vulnerability-discovery");
    }

    @Test
    void areSignedAndAuditedAsTheyWereStored() throws Exception {
        Auditor auditor = Auditor.of(DOCKET.client());
        assertThat(DOCKET.client()
                        .get("/api/log/proof/inclusion?factId=" + CORRECTION)
                        .status())
                .isEqualTo(200);
        List<String> leaves = auditor.entries();
        assertThat(leaves.get(1)).contains("\"payload\":" + PAYLOAD + ",").contains("\"revision\":1,");
        assertThat(leaves.get(2)).contains("\"payload\":" + REPLACED + ",");

        Path kept = Files.writeString(directory.resolve("kept"), auditor.checkpoint());
        DOCKET.restart(data -> {
            Auditor.Said said =
                    auditor.verify("record", data.toString(), "--key", auditor.key(), "--checkpoint", kept.toString());
            assertThat(said.code()).as(said.text()).isZero();
        });
    }

    private static String approved(String file) {
        try (InputStream in = OldRowsTest.class.getResourceAsStream("/contract/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
