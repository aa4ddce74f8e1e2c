package org.modeldocket.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.query.views.ViewsDatabase;
import tools.jackson.databind.JsonNode;

/** A docket on a record in which a newer version has stored a fact of a revision, and one of a type, that this one does not know. */
class NewerFactTest {
    private static final String REVISED = "first-company-one";
    private static final String NEW_TYPE = "second-company-two";
    private static final String UNTOUCHED = "third-company-three";
    private static final String BODY = "{\"type\":\"generally-released\",\"occurred\":\"2026-08\"" + Life.CITED;

    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket("--modeldocket.sample=false");

    @BeforeAll
    static void plant() {
        for (String names : List.of("First Company|One", "Second Company|Two", "Third Company|Three")) {
            String[] name = names.split("\\|");
            assertThat(DOCKET.client()
                            .post("/api/releases", "{\"company\":\"" + name[0] + "\",\"model\":\"" + name[1] + "\"}")
                            .status())
                    .isEqualTo(201);
        }
        await().until(() -> DOCKET.client().get("/api/releases/" + UNTOUCHED).status() == 200);
        DOCKET.restart(data -> {
            insert(data, 4, REVISED, "generally-released", 99);
            insert(data, 5, NEW_TYPE, "oracle-consulted", 1);
        });
    }

    private static void insert(Path data, long position, String release, String type, int revision) throws IOException {
        String url = "jdbc:h2:" + RecordSettings.in(data).layer() + data.resolve("record");
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                PreparedStatement row = connection.prepareStatement(
                        "INSERT INTO fact (position, append_end, release_id, sequence, fact_id, type, revision,"
                                + " recorded_at, actor_subject, actor_name, payload)"
                                + " VALUES (?, ?, ?, 1, ?, ?, ?, ?, 'new', 'A newer one', ?)")) {
            UUID id = UUID.randomUUID();
            List<Object> values = List.of(
                    position,
                    position,
                    release,
                    id,
                    type,
                    revision,
                    OffsetDateTime.now(ZoneOffset.UTC),
                    ("{\"factId\":\"" + id + "\",\"new\":\"member\"}").getBytes(UTF_8));
            for (int i = 0; i < values.size(); i++) {
                row.setObject(i + 1, values.get(i));
            }
            row.executeUpdate();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static long recorded() {
        return DOCKET.part(DurableRecord.class).places().lastPosition();
    }

    @ParameterizedTest
    @ValueSource(strings = {REVISED + " generally-released 99", NEW_TYPE + " oracle-consulted 1"})
    void aCommandOnItsCaseIsAnsweredInPlainWordsAndStoresNothing(String planted) {
        String[] words = planted.split(" ");
        long before = recorded();
        Client client = DOCKET.client();
        Client.Answer fact = client.post("/api/releases/" + words[0] + "/facts", BODY);
        Client.Answer directive = client.post(
                "/api/directives",
                "{\"releases\":[\"" + words[0] + "\"],\"agencies\":[\"An Agency\"],\"instrument\":\"AGENCY_REQUEST\","
                        + "\"force\":\"REQUESTED\",\"measures\":[\"DELAY_RELEASE\"],\"title\":\"A request\","
                        + "\"occurred\":\"2026-08\"" + Life.CITED);
        for (Client.Answer answer : List.of(fact, directive)) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(503);
            JsonNode problem = answer.json();
            assertThat(problem.path("type").asString()).isEqualTo("/problems/newer-version-needed");
            assertThat(problem.path("detail").asString())
                    .isEqualTo(
                            "This request needs a fact of a newer version (" + words[1] + ", revision " + words[2]
                                    + "). This server cannot read it. Send the request to a newer server, or upgrade this one.");
            assertThat(problem.path("factType").asString()).isEqualTo(words[1]);
            assertThat(problem.path("revision").asInt()).isEqualTo(Integer.parseInt(words[2]));
            assertThat(answer.header("Retry-After")).isEqualTo("60");
        }
        assertThat(recorded()).isEqualTo(before);
    }

    @Test
    void otherCasesGoOn() {
        Client.Answer answer = DOCKET.client().post("/api/releases/" + UNTOUCHED + "/facts", BODY);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(DOCKET.client()
                        .post("/api/releases", "{\"company\":\"Fourth Company\",\"model\":\"Four\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theViewsStandStillBeforeItAndSayWhy() {
        Client client = DOCKET.client();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(client.get("/actuator/health").text())
                        .contains("stands still before a fact of a newer version (generally-released, revision 99)"));
        for (String address : List.of("", "/facts", "/replay")) {
            assertThat(client.get("/api/releases/" + REVISED + address).status())
                    .as(address)
                    .isEqualTo(200);
        }
        assertThat(client.get("/releases/" + REVISED).status()).isEqualTo(200);
    }

    @Test
    void theLogGivesItAsItIsStored() {
        Client client = DOCKET.client();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(client.get("/api/log/checkpoint")
                                .text()
                                .lines()
                                .skip(1)
                                .findFirst())
                        .hasValueSatisfying(
                                size -> assertThat(Long.parseLong(size)).isGreaterThanOrEqualTo(5)));
        assertThat(client.get("/api/log/entries?start=3&end=4").text()).contains("oracle-consulted");
        Client.Answer bundle = client.get("/api/releases/" + REVISED + "/bundle");
        assertThat(bundle.status()).as(bundle.text()).isEqualTo(200);
        assertThat(bundle.text()).contains("\\\"revision\\\":99");
    }

    /** As where another node shares the views. */
    @Test
    void aViewThatANewerServerMovedOnIsAnsweredInPlainWords() {
        Client client = DOCKET.client();
        var timeline = DOCKET.part(ViewsDatabase.class).live().jdbc();
        timeline.update("UPDATE timeline_fact SET revision = 98 WHERE release_id = ?", UNTOUCHED);
        try {
            for (String address : List.of("/facts", "/replay", "")) {
                Client.Answer answer = client.get("/api/releases/" + UNTOUCHED + address, "Cache-Control", "no-cache");
                assertThat(answer.status()).as(address + answer.text()).isIn(200, 503);
                assertThat(answer.text()).doesNotContain("internal");
            }
            Client.Answer facts = client.get("/api/releases/" + UNTOUCHED + "/facts");
            assertThat(facts.json().path("type").asString()).isEqualTo("/problems/newer-version-needed");
            Client.Answer page = client.get("/releases/" + UNTOUCHED, "Accept", "text/html");
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.text())
                    .contains("This request needs a fact of a newer version (release-registered, revision 98)");
        } finally {
            timeline.update("UPDATE timeline_fact SET revision = 1 WHERE release_id = ?", UNTOUCHED);
        }
    }

    @Test
    void theRecordVerifies() {
        Auditor auditor = Auditor.of(DOCKET.client());
        AtomicReference<Auditor.Said> said = new AtomicReference<>();
        DOCKET.restart(data -> said.set(auditor.verify("record", data.toString(), "--key", auditor.key())));
        assertThat(said.get().code()).as(said.get().text()).isZero();
    }
}
