package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.standalone.EveryFactRequests.another;
import static org.modeldocket.standalone.EveryFactRequests.before;
import static org.modeldocket.standalone.EveryFactRequests.change;
import static org.modeldocket.standalone.EveryFactRequests.changes;
import static org.modeldocket.standalone.EveryFactRequests.request;
import static org.modeldocket.standalone.EveryFactRequests.sample;
import static org.modeldocket.standalone.EveryFactRequests.treatments;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.vocabulary.Treatment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole way of every type of fact, with every member that it may have, through one server: recorded, corrected, retracted,
 * reinstated and told by another source where that is allowed; then in the list of facts, the replay, the difference, the matrix,
 * on the pages and in a bundle. {@link EveryOrganisationFactTest} does it for facts about organisations.
 */
class EveryFactTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket("--modeldocket.sample=false");

    private static final Pattern SENTENCE = Pattern.compile("<p class=\"sentence\"[^>]*>([^<]+)</p>");

    private final Client client = DOCKET.client();

    /** A fact as the server acknowledged it. */
    private record Told(String id, long sequence, long position, ObjectNode request) {}

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ORGANISATION_RENAMED", "ORGANISATION_MERGED"})
    void goesItsWholeWay(FactType type) {
        ReleaseFact sample = sample(type);
        String release = "every-" + type.logicalName();
        ObjectNode registration = request(FactType.RELEASE_REGISTERED, null).put("releaseId", release);
        registration.putObject("company").put("id", release).put("name", "Every " + type);
        Told registered = tell("/api/releases", registration);
        Told fact = registered;
        String facts = "/api/releases/" + release + "/facts";
        if (!(sample instanceof ReleaseRegistered)) {
            before(type).forEach(first -> tell(facts, first));
            fact = tell(facts, request(type, sample instanceof RecordKeeping ? about(facts, type) : null));
        }
        List<FactType> changes = changes(sample);
        ObjectNode whole = fact.request().deepCopy().put("type", type.logicalName());
        whole.remove("releaseId");
        List<String> after = new ArrayList<>(List.of(type.logicalName()));
        Told last = fact;
        for (FactType change : changes) {
            last = tell(facts, change(change, whole, fact.id()));
            after.add(change.logicalName());
        }
        client.get(facts, "X-Min-Sequence", "" + last.sequence());
        onPages(release, fact);
        Told counted = fact;
        if (!(sample instanceof RecordKeeping) && !(sample instanceof ReleaseRegistered)) {
            Client.Answer refused =
                    client.post(facts, another(whole, registered.id()).toString());
            assertThat(refused.json().path("rule").asString()).isEqualTo("AccountsTellOneHappening");
            counted = tell(facts, another(whole, fact.id()));
            last = tell(facts, request(FactType.CLAIM_RANKED, counted.id()));
            after.addAll(List.of(type.logicalName(), FactType.CLAIM_RANKED.logicalName()));
        }
        JsonNode shown = client.get(facts + "/" + fact.id(), "X-Min-Sequence", "" + last.sequence())
                .json();
        says(shown, type, fact, changes);
        listed(release, fact, counted, after);
        assertThat(evidence(release, counted.id())).isEqualTo(treatments(type));
        assertThat(new IndependentVerifier(Auditor.of(client).key())
                        .bundle(client.get("/api/releases/" + release + "/bundle")
                                .text()))
                .isEqualTo(client.all(facts).size());
    }

    /** Records what a fact about a fact is about. */
    private String about(String facts, FactType type) {
        Told target = tell(facts, request(FactType.ACCESS_RESTORED, null));
        if (type == FactType.FACT_REINSTATED) {
            tell(facts, request(FactType.FACT_RETRACTED, target.id()));
        }
        return target.id();
    }

    private Told tell(String path, ObjectNode request) {
        Client.Answer answer = client.post(path, request.toString());
        assertThat(answer.status()).as(request + " " + answer.text()).isEqualTo(201);
        JsonNode told = answer.json();
        return new Told(
                told.path("factId").asString(),
                told.path("sequence").asLong(),
                told.path("position").asLong(),
                request);
    }

    /** What was sent, as corrected, member by member. */
    private static void says(JsonNode shown, FactType type, Told fact, List<FactType> changes) {
        // A correction of a correction is one of the statement.
        boolean corrected = type != FactType.FACT_CORRECTED && changes.contains(FactType.FACT_CORRECTED);
        ObjectNode data = fact.request().deepCopy();
        data.remove(List.of("type", "releaseId", "occurred", "citations", "replacement"));
        if (corrected) {
            data.put("note", "as corrected");
        }
        data.properties()
                .forEach(member -> assertThat(shown.path("data").path(member.getKey()))
                        .as(member.getKey())
                        .isEqualTo(member.getValue()));
        JsonNode citation = fact.request().path("citations").get(0);
        assertThat(shown.path("citations").get(0)).isEqualTo(citation);
        assertThat(shown.at("/occurred/edtf").asString()).isEqualTo("2026-06-XX");
        assertThat(shown.path("type").asString()).isEqualTo(type.logicalName());
        assertThat(shown.path("state").asString())
                .isEqualTo(changes.contains(FactType.FACT_CORRECTED) ? "CORRECTED" : "STANDING");
        assertThat(shown.has("correctedBy")).isEqualTo(corrected);
        assertThat(shown.has("retractedBy")).isEqualTo(changes.contains(FactType.FACT_RETRACTED));
        assertThat(shown.has("reinstatedBy")).isEqualTo(changes.contains(FactType.FACT_REINSTATED));
    }

    /** In the list of facts, the replay and the difference, with each change of it and what another source says. */
    private void listed(String release, Told fact, Told counted, List<String> after) {
        String at = "/api/releases/" + release;
        List<JsonNode> facts = client.all(at + "/facts");
        assertThat(facts).extracting(item -> item.path("factId").asString()).contains(fact.id(), counted.id());
        boolean twice = !counted.equals(fact);
        for (JsonNode item : facts) {
            String id = item.path("factId").asString();
            assertThat(item.path("countedInstead").asString(""))
                    .isEqualTo(twice && id.equals(fact.id()) ? counted.id() : "");
            assertThat(item.at("/otherAccounts/accounts/0/factId").asString(""))
                    .isEqualTo(twice && id.equals(counted.id()) ? fact.id() : "");
        }
        List<JsonNode> steps = client.all(at + "/replay");
        assertThat(steps.get((int) fact.sequence()).at("/fact/factId").asString())
                .isEqualTo(fact.id());
        assertThat(steps.subList((int) fact.sequence(), steps.size()))
                .extracting(step -> step.at("/fact/type").asString())
                .containsExactlyElementsOf(after);
        assertThat(client.all(at + "/diff?from=position:" + (fact.position() - 1)))
                .extracting(item -> item.path("type").asString())
                .containsExactlyElementsOf(after);
    }

    /** The treatments that the matrix shows of the company with this fact behind them. */
    private Set<Treatment> evidence(String company, String factId) {
        Set<Treatment> shown = EnumSet.noneOf(Treatment.class);
        for (Treatment treatment : Treatment.values()) {
            String cell = "/api/treatments/" + company + "/"
                    + treatment.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (client.get(cell).text().contains("\"" + factId + "\"")) {
                shown.add(treatment);
            }
        }
        return shown;
    }

    /** On each page, with its sentence; a text that is missing would be shown between question marks. */
    private void onPages(String release, Told fact) {
        String at = "/releases/" + release;
        Matcher sentence = SENTENCE.matcher(page(at + "/replay?step=" + (fact.sequence() + 1)));
        assertThat(sentence.find()).isTrue();
        assertThat(sentence.group(1)).isNotBlank();
        String between = "from=position:" + (fact.position() - 1) + "&to=position:" + fact.position();
        List.of(at, at + "/facts/" + fact.id(), at + "/diff?" + between)
                .forEach(page -> assertThat(page(page)).as(page).contains(sentence.group(1)));
    }

    private String page(String path) {
        Client.Answer page = client.get(path, "Accept", "text/html");
        assertThat(page.status()).as(path).isEqualTo(200);
        assertThat(page.text()).as(path).doesNotContain("??");
        return page.text();
    }
}
