package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Each type of fact as {@code GET} shows it, sent back as it is to each address that records it: as the same fact, as a replacement and in another case. */
class ReadFormTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket();

    private final Client client = DOCKET.client();

    @Test
    void whatIsShownCanBeSentBack() {
        String first = register("Form 1");
        String second = register("Form 2");
        Map<String, String> sent = new LinkedHashMap<>();
        for (String type : Life.facts().keySet()) {
            String body = Life.fact(type)
                    .replace("\"complyBy\":\"2027\"", "\"complyBy\":{\"edtf\":\"2027\",\"asStated\":\"next year\"}");
            sent.put(type, post(first, body).json().path("factId").asString());
        }
        String last = sent.get("release-withdrawn");
        post(first, about("citation-added", last, "\"citation\":{\"publisher\":\"Q\",\"title\":\"U\"}"));
        post(first, about("fact-corrected", last, "\"reason\":\"a slip\",\"changes\":{\"reason\":\"other\"}"));
        post(first, about("claim-ranked", last, "\"rank\":\"DEPRECATED\",\"reason\":\"hearsay\""));
        post(first, about("fact-retracted", last, "\"reason\":\"a slip\""));
        post(first, about("fact-reinstated", last, "\"reason\":\"no slip\""));
        String registration = client.all("/api/releases/" + first + "/facts")
                .getFirst()
                .path("factId")
                .asString();
        post(
                first,
                about(
                        "fact-corrected",
                        registration,
                        "\"reason\":\"moved\",\"changes\":{\"company\":\"Form Works\",\"family\":\"Forms\"}"));
        List<JsonNode> shown = client.all("/api/releases/" + first + "/facts");
        assertThat(shown).hasSize(sent.size() + 7);
        for (JsonNode fact : shown) {
            String type = fact.path("type").asString();
            String path =
                    "/api/releases/" + first + "/facts/" + fact.path("factId").asString();
            String form = client.get(path).text();
            if (type.equals("release-registered")) {
                isStored(fact, "/api/releases", form);
            } else {
                isStored(fact, "/api/releases/" + first + "/facts", form);
            }
            if (type.equals("directive-issued")) {
                Client.Answer answer = client.post("/api/directives", form);
                assertThat(answer.status()).as(answer.text()).isEqualTo(201);
                assertThat(answer.json().at("/facts/0/position")).isEqualTo(fact.path("position"));
            }
            if (sent.containsKey(type)) {
                elsewhere(second, form);
                assertThat(again(first, form)).as(type).isEqualTo(409);
            }
        }
        assertThat(client.all("/api/releases/" + first + "/facts")).hasSameSizeAs(shown);
        for (String type : sent.keySet()) {
            String id = sent.get(type);
            String form = client.get("/api/releases/" + first + "/facts/" + id).text();
            post(first, about("fact-corrected", id, "\"reason\":\"the same\",\"replacement\":" + form));
        }
    }

    @Test
    void whatIsShownOfAnOrganisationCanBeSentBack() {
        sent("/api/releases", "{\"company\":\"Shape Labs\",\"model\":\"Shape\"}");
        sent("/api/releases", "{\"company\":\"Shape Trade\",\"model\":\"Shape\"}");
        String release = "shape-labs-shape";
        post(release, Life.fact("submitted-for-review").replace("[\"Office A\"]", "[\"Office S\",\"Bureau S\"]"));
        post(release, Life.fact("preview-granted"));
        post(release, Life.fact("customer-approved").replace("Acme", "Acme S"));
        post(release, Life.fact("customer-approved").replace("Acme", "Bolt S"));
        Map<String, String> organisations = Map.of(
                "companies/shape-labs", "shape-trade", "agencies/office-s", "bureau-s", "customers/acme-s", "bolt-s");
        for (String of : organisations.keySet()) {
            String path = "/api/" + of + "/facts";
            String into = organisations.get(of);
            String renamed = sent(
                    path,
                    "{\"type\":\"organisation-renamed\",\"name\":\"New " + of + "\",\"occurred\":\"2026-03\""
                            + Life.CITED);
            sent(
                    path,
                    "{\"type\":\"organisation-merged\",\"into\":\"" + into
                            + "\",\"as\":\"SUCCESSOR\",\"occurred\":\"2026-04\"" + Life.CITED);
            sent(
                    path,
                    about("fact-corrected", renamed, "\"reason\":\"a slip\",\"changes\":{\"occurred\":\"2026-02\"}"));
            sent(path, about("citation-added", renamed, "\"citation\":{\"publisher\":\"Q\",\"title\":\"U\"}"));
            sent(path, about("fact-retracted", renamed, "\"reason\":\"a slip\""));
            String last = sent(path, about("fact-reinstated", renamed, "\"reason\":\"no slip\""));
            client.get(path, "X-Min-Sequence", "5");
            List<JsonNode> shown = client.all(path);
            assertThat(shown)
                    .hasSize(6)
                    .anyMatch(fact -> fact.path("factId").asString().equals(last));
            for (JsonNode fact : shown) {
                String form =
                        client.get(path + "/" + fact.path("factId").asString()).text();
                isStored(fact, path, form);
            }
        }
    }

    private String sent(String path, String body) {
        Client.Answer answer = client.post(path, body);
        assertThat(answer.status()).as(body + ": " + answer.text()).isEqualTo(201);
        return answer.json().path("factId").asString();
    }

    private void isStored(JsonNode fact, String path, String form) {
        Client.Answer answer = client.post(path, form);
        assertThat(answer.status()).as(form + ": " + answer.text()).isEqualTo(201);
        assertThat(answer.json().path("position"))
                .as("%s again", fact.path("type").asString())
                .isEqualTo(fact.path("position"));
    }

    /** An account, and what has one, without their ids: neither is stored again, also where the first is ranked below the rest. */
    @Test
    void whatIsShownIsNotStoredAgainWithoutItsId() {
        String release = register("Form 3");
        String first = post(release, Life.fact("evaluation-reported"))
                .json()
                .path("factId")
                .asString();
        String account = post(
                        release,
                        Life.fact(
                                "evaluation-reported",
                                "\"sameHappeningAs\":\"" + first + "\","
                                        + Life.facts()
                                                .get("evaluation-reported")
                                                .replace("2026-02", "2026-03")))
                .json()
                .path("factId")
                .asString();
        post(release, about("claim-ranked", first, "\"reason\":\"a rumour\",\"rank\":\"DEPRECATED\""));
        post(release, about("claim-ranked", account, "\"reason\":\"a rumour\",\"rank\":\"DEPRECATED\""));
        for (String id : List.of(first, account)) {
            String form =
                    client.get("/api/releases/" + release + "/facts/" + id).text();
            Client.Answer answer = client.post("/api/releases/" + release + "/facts", without(form, release));
            assertThat(answer.status()).as(answer.text()).isEqualTo(409);
            assertThat(answer.json().path("rule").asString()).isEqualTo("StatementRecordedOnce");
            assertThat(answer.json().path("conflictingFact").asString()).isEqualTo(id);
            assertThat(answer.json().path("detail").asString()).contains("citation-added", "sameHappeningAs");
        }
        assertThat(client.all("/api/releases/" + release + "/facts")).hasSize(5);
    }

    private int again(String release, String form) {
        return client.post("/api/releases/" + release + "/facts", without(form, release))
                .status();
    }

    private static String without(String form, String release) {
        ObjectNode fact = (ObjectNode) JsonMapper.shared().readTree(form);
        fact.remove("factId");
        return fact.put("releaseId", release).toString();
    }

    /** As a fact of another case, under an id of its own. */
    private void elsewhere(String release, String form) {
        post(release, without(form, release));
    }

    private Client.Answer post(String release, String body) {
        Client.Answer answer = client.post("/api/releases/" + release + "/facts", body);
        assertThat(answer.status()).as(body + ": " + answer.text()).isEqualTo(201);
        String sequence = answer.json().path("sequence").asString();
        client.get("/api/releases/" + release, "X-Min-Sequence", sequence);
        return answer;
    }

    private String register(String model) {
        Client.Answer answer = client.post("/api/releases", "{\"company\":\"Form Labs\",\"model\":\"" + model + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("releaseId").asString();
    }

    private static String about(String type, String target, String members) {
        return "{\"type\":\"" + type + "\",\"targetFactId\":\"" + target + "\"," + members + Life.CITED;
    }
}
