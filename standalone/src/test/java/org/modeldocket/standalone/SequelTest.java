package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What later sources said of the founding cases, through HTTP alone: corrected dates, a partial restoration, and sources that disagree. */
class SequelTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket(RunningDocket.SEQUEL);

    private static final String MYTHOS = "/api/releases/anthropic-mythos-5";
    private static final String FABLE = "/api/releases/anthropic-fable-5";

    private Client client;

    @BeforeEach
    void ready() {
        client = DOCKET.client();
        Awaitility.await().until(() -> client.get("/actuator/health/readiness").status() == 200);
    }

    @Test
    void theMatrixOfTodayHasWhatHappenedSince() {
        assertThat(matrix("/api/treatments?validAt=2026-07-02"))
                .isEqualTo(Map.of(
                        "anthropic",
                        "DIRECTIVE_BINDING 2, 0 open; SUSPENSION 2, 0 open; RESTRICTED_ACCESS 1, 0 open; "
                                + "PREVIEW 1, 1 open; GENERAL_RELEASE 1, 1 open",
                        "openai",
                        "REVIEW 0, 0 open; DIRECTIVE_REQUESTED 1, 1 open; PREVIEW 1, 1 open"));
    }

    @Test
    void theRecordAsItStoodBeforeSaysWhatItSaidThen() {
        assertThat(matrix("/api/treatments?validAt=2026&knownAt=position:12"))
                .isEqualTo(Map.of(
                        "anthropic", "DIRECTIVE_BINDING 2, 2 open; SUSPENSION 2, 2 open",
                        "openai", "REVIEW 1, 1 open; DIRECTIVE_REQUESTED 1, 1 open; PREVIEW 1, 1 open"));
        JsonNode then = client.get(MYTHOS + "?knownAt=position:12").json();
        assertThat(then.at("/directives/0/issued/edtf").asString()).isEqualTo("2026");
        assertThat(then.at("/suspensions/0/imposedBy").asString()).isEqualTo("GOVERNMENT");
    }

    @Test
    void aPartialRestorationLeavesTheOthersOut() {
        JsonNode mythos = client.get(MYTHOS + "?validAt=2026-06-27").json();
        assertThat(mythos.path("standing").asString()).isEqualTo("RESTRICTED");
        JsonNode suspension = mythos.at("/suspensions/0");
        assertThat(suspension.path("open").asBoolean()).isTrue();
        assertThat(suspension.path("audience")).hasToString("[\"ALL\"]");
        assertThat(suspension.at("/restorations/0/audience/1/kind").asString()).isEqualTo("LISTED_ORGANISATIONS");
        assertThat(suspension.at("/restorations/0/audience/1/listPublished").asBoolean())
                .isFalse();
        JsonNode fable = client.get(FABLE + "?validAt=2026-06-27").json();
        assertThat(fable.path("standing").asString()).isEqualTo("SUSPENDED");
        assertThat(fable.at("/suspensions/0/open").asBoolean()).isTrue();
        assertThat(fable.at("/suspensions/0").has("restorations")).isFalse();
    }

    /** What the order bars and whom the company cut off are two things. */
    @Test
    void whomTheOrderBarsAndWhomTheCompanyCutOffBothShow() {
        JsonNode fable = client.get(FABLE + "?validAt=2026-06-20").json();
        assertThat(fable.at("/directives/0/audience"))
                .hasToString("[\"FOREIGN_NATIONALS\",\"EMPLOYEES_WHO_ARE_FOREIGN_NATIONALS\"]");
        assertThat(fable.at("/suspensions/0/audience")).hasToString("[\"ALL\"]");
    }

    @Test
    void howLongAccessWasSuspended() {
        assertThat(client.get(FABLE).json().at("/suspensions/0/lasted")).hasToString("{\"atLeast\":19,\"atMost\":19}");
        JsonNode mythos = client.get(MYTHOS).json().at("/suspensions/0");
        assertThat(mythos.at("/restorations/0/lasted")).hasToString("{\"atLeast\":14,\"atMost\":14}");
        assertThat(mythos.path("lasted")).hasToString("{\"atLeast\":18,\"atMost\":19}");
    }

    @Test
    void theDirectiveIsOf12JuneAndFourSourcesDissentEachWithItsPage() {
        for (String release : List.of(MYTHOS, FABLE)) {
            JsonNode directive = client.get(release).json().at("/directives/0");
            assertThat(directive.at("/issued/edtf").asString()).isEqualTo("2026-06-12");
            JsonNode others = directive.at("/otherAccounts/0");
            assertThat(others.at("/span")).hasToString("{\"earliest\":\"2026-06-01\",\"latest\":\"2026-06-30\"}");
            Map<String, String> pages = new LinkedHashMap<>();
            others.path("accounts")
                    .forEach(account -> pages.put(
                            account.at("/occurred/asStated").asString(),
                            account.at("/citations/0/publisher").asString()));
            assertThat(pages)
                    .isEqualTo(Map.of(
                            "13 June", "The AI Dude",
                            "mid-June", "Herald",
                            "late June", "Pyramid Ledger",
                            "early June", "pressreleasecloud.io"));
        }
        assertThat(client.get("/api/directives?validAt=2026-07-02")
                        .json()
                        .path("total")
                        .asInt())
                .as("one happening counts once")
                .isEqualTo(3);
    }

    private Map<String, String> matrix(String address) {
        Map<String, String> rows = new TreeMap<>();
        for (JsonNode row : client.get(address).json().path("rows")) {
            Map<String, String> cells = new LinkedHashMap<>();
            row.path("cells").properties().forEach(cell -> {
                JsonNode value = cell.getValue();
                cells.put(
                        cell.getKey(),
                        value.path("count").asInt() + ", " + value.path("open").asInt() + " open");
            });
            rows.put(
                    row.at("/company/id").asString(),
                    String.join(
                            "; ",
                            cells.entrySet().stream()
                                    .map(cell -> cell.getKey() + " " + cell.getValue())
                                    .toList()));
        }
        return rows;
    }
}
