package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.standalone.EveryFactRequests.ALL_CHANGES;
import static org.modeldocket.standalone.EveryFactRequests.another;
import static org.modeldocket.standalone.EveryFactRequests.change;
import static org.modeldocket.standalone.EveryFactRequests.request;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole way of every type of fact about an organisation, for each kind of organisation, as {@link EveryFactTest} has it for releases. */
class EveryOrganisationFactTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket("--modeldocket.sample=false");

    private static final String UNKNOWN = "0197a000-0000-7000-8000-00000000ffff";
    private static final String INTO = "example-holding";

    private final Client client = DOCKET.client();

    static Stream<Arguments> facts() {
        return Stream.of(FactType.ORGANISATION_RENAMED, FactType.ORGANISATION_MERGED)
                .flatMap(type -> Stream.of(OrganisationKind.values()).map(kind -> Arguments.of(type, kind)));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void goesItsWholeWay(FactType type, OrganisationKind kind) {
        boolean renames = type == FactType.ORGANISATION_RENAMED;
        String id = "every-" + kind + "-" + type.logicalName();
        name(INTO, "Example Holding");
        name(id, "Every " + kind + " " + type);
        String organisation = "/" + register(kind) + "/" + id;
        String facts = "/api" + organisation + "/facts";
        refused(
                facts,
                renames
                        ? request(type, null).put("name", "Example Holding")
                        : request(type, null).put("into", "nobody"),
                renames ? "OrganisationTakesAFreeName" : "OrganisationMergesIntoAnother");
        ObjectNode request = request(type, null);
        JsonNode fact = tell(facts, request);
        String factId = fact.path("factId").asString();
        if (!renames) {
            refused(facts, request(type, null).put("occurred", "2026-07"), "OrganisationMergedOnce");
        }
        for (FactType change : ALL_CHANGES) {
            tell(facts, change(change, request, factId));
        }
        JsonNode other = tell(facts, another(request, factId));
        refused(facts, another(request, UNKNOWN), "FactStands");
        JsonNode ranked =
                tell(facts, request(FactType.CLAIM_RANKED, other.path("factId").asString()));
        client.get(facts, "X-Min-Sequence", ranked.path("sequence").asString());
        JsonNode shown = client.get(facts + "/" + factId).json();
        assertThat(shown.path("state").asString()).isEqualTo("CORRECTED");
        assertThat(shown.at("/data/note").asString()).isEqualTo("as corrected");
        assertThat(shown.path("citations").get(0))
                .isEqualTo(request.path("citations").get(0));
        assertThat(shown.path("countedInstead")).isEqualTo(other.path("factId"));
        List<String> types = Stream.of(type, FactType.FACT_CORRECTED, FactType.FACT_RETRACTED, FactType.FACT_REINSTATED)
                .map(FactType::logicalName)
                .toList();
        assertThat(client.all(facts))
                .extracting(item -> item.path("type").asString())
                .contains(types.toArray(String[]::new));
        long position = fact.path("position").asLong();
        assertThat(client.all("/api/diff?from=position:" + (position - 1)))
                .extracting(item -> item.path("type").asString())
                .startsWith(types.toArray(String[]::new));
        showsItsEffect(kind, id, renames, position);
        page(organisation + "/facts", renames ? "took the name Example Intelligence" : "took this one over");
        page(organisation, renames ? "Example Intelligence" : "Taken over by");
        assertThat(new IndependentVerifier(Auditor.of(client).key())
                        .bundle(client.get("/api" + organisation + "/bundle").text()))
                .isEqualTo(6);
    }

    /** In its register, and of a company in the case and the matrix, before the fact and after it. */
    private void showsItsEffect(OrganisationKind kind, String id, boolean renames, long position) {
        String address = "/api/" + register(kind) + "/" + id;
        JsonNode before =
                client.get(address + "?knownAt=position:" + (position - 1)).json();
        assertThat(before.path("name").asString()).startsWith("Every ");
        assertThat(before.has("history")).isFalse();
        JsonNode now = client.get(address).json();
        if (!renames) {
            assertThat(now.at("/history/merged/other/id").asString()).isEqualTo(INTO);
            assertThat(now.at("/history/merged/as").asString()).isEqualTo("SUCCESSOR");
            return;
        }
        assertThat(now.path("name").asString()).isEqualTo("Example Intelligence");
        assertThat(now.at("/history/formerNames/0/name").asString()).startsWith("Every ");
        List<String> shown = kind == OrganisationKind.COMPANY
                ? List.of("/api/companies", "/api/releases/" + id, "/api/treatments")
                : List.of("/api/" + register(kind));
        shown.forEach(
                path -> assertThat(client.get(path).text()).as(path).contains("\"name\":\"Example Intelligence\""));
    }

    /** A release whose company, agency and customer all have the id; nothing where it is recorded. */
    private void name(String id, String name) {
        String named = "{\"id\":\"" + id + "\",\"name\":\"" + name + "\"}";
        if (client.get("/api/releases/" + id).status() == 200) {
            return;
        }
        tell("/api/releases", "{\"releaseId\":\"" + id + "\",\"company\":" + named + ",\"model\":\"M\"}");
        String facts = "/api/releases/" + id + "/facts";
        tell(facts, Life.fact("submitted-for-review").replace("\"Office A\"", named));
        tell(facts, Life.fact("preview-granted"));
        JsonNode last = tell(facts, Life.fact("customer-approved").replace("\"Acme\"", named));
        client.get(
                "/api/releases/" + id, "X-Min-Sequence", last.path("sequence").asString());
    }

    private void refused(String path, ObjectNode request, String rule) {
        Client.Answer answer = client.post(path, request.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.json().path("rule").asString()).isEqualTo(rule);
    }

    private JsonNode tell(String path, Object request) {
        Client.Answer answer = client.post(path, request.toString());
        assertThat(answer.status()).as(request + " " + answer.text()).isEqualTo(201);
        return answer.json();
    }

    private void page(String path, String text) {
        Client.Answer page = client.get(path, "Accept", "text/html");
        assertThat(page.status()).as(path).isEqualTo(200);
        assertThat(page.text()).as(path).contains(text).doesNotContain("??");
    }

    private static String register(OrganisationKind kind) {
        return switch (kind) {
            case COMPANY -> "companies";
            case AGENCY -> "agencies";
            case CUSTOMER -> "customers";
        };
    }
}
