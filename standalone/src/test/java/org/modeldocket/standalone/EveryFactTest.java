package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.ClaimRanked;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.FactReinstated;
import org.modeldocket.facts.FactRetracted;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole way of every type of fact, with every member that it may have, through one server: recorded, corrected, retracted and
 * reinstated where that is allowed; then in the list of facts, the replay, the difference, on the pages and in a bundle.
 */
class EveryFactTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket("--modeldocket.sample=false");

    /** What other facts begin from, in their order. */
    private static final List<FactType> FIRST = List.of(
            FactType.DIRECTIVE_ISSUED, FactType.ACCESS_SUSPENDED, FactType.PREVIEW_GRANTED, FactType.CUSTOMER_APPROVED);

    private static final List<FactType> ALL_CHANGES =
            List.of(FactType.FACT_CORRECTED, FactType.FACT_RETRACTED, FactType.FACT_REINSTATED);
    private static final Map<FactType, ReleaseFact> SAMPLES =
            SampleFacts.oneOfEach().stream().collect(Collectors.toMap(FactType::of, Function.identity()));
    private static final Pattern SENTENCE = Pattern.compile("<p class=\"sentence\"[^>]*>([^<]+)</p>");

    private final Client client = DOCKET.client();

    /** A fact as the server acknowledged it. */
    private record Told(String id, long sequence, long position) {}

    /** Facts about organisations have another address: {@code OrganisationFactsApiTest}, {@code OrganisationHistoryTest}, {@link BundleTest}. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ORGANISATION_RENAMED", "ORGANISATION_MERGED"})
    void goesItsWholeWay(FactType type) {
        ReleaseFact sample = SAMPLES.get(type);
        String release = "every-" + type.logicalName();
        ObjectNode registration = request(FactType.RELEASE_REGISTERED, null).put("releaseId", release);
        Told fact = tell("/api/releases", registration);
        String facts = "/api/releases/" + release + "/facts";
        String target = null;
        if (sample instanceof ReleaseRegistered) {
            target = fact.id();
        } else {
            FIRST.stream().takeWhile(first -> first != type).forEach(first -> tell(facts, request(first, null)));
            target = sample instanceof RecordKeeping ? about(facts, type) : null;
            fact = tell(facts, request(type, target));
        }

        List<FactType> changes = changes(sample);
        for (FactType change : changes) {
            tell(facts, change(change, type, fact.id(), target));
        }
        seen(release, type, fact, changes);
        onPages(release, fact);
        Auditor auditor = Auditor.of(client);
        String bundle = client.get("/api/releases/" + release + "/bundle").text();
        assertThat(new IndependentVerifier(auditor.key()).bundle(bundle))
                .isEqualTo(client.all(facts).size());
    }

    /** The changes that a fact allows, in an order in which it allows them. */
    private static List<FactType> changes(ReleaseFact fact) {
        if (fact instanceof RecordKeeping kept) {
            return switch (kept) {
                case FactCorrected _ -> ALL_CHANGES;
                case CitationAdded _, ClaimRanked _ -> List.of(FactType.FACT_RETRACTED, FactType.FACT_REINSTATED);
                case FactRetracted _, FactReinstated _ -> List.of();
            };
        }
        return fact instanceof ReleaseRegistered ? List.of(FactType.FACT_CORRECTED) : ALL_CHANGES;
    }

    /** Records what a fact about a fact is about. */
    private String about(String facts, FactType type) {
        Told target = tell(facts, request(FactType.ACCESS_RESTORED, null));
        if (type == FactType.FACT_REINSTATED) {
            tell(facts, request(FactType.FACT_RETRACTED, target.id()));
        }
        return target.id();
    }

    /** The sample as a request, in which the server chooses the id. */
    private static ObjectNode request(FactType type, @Nullable String target) {
        ObjectNode request = (ObjectNode) FactJson.mapper().readTree(FactJson.write(SAMPLES.get(type)));
        request.remove("factId");
        if (type != FactType.RELEASE_REGISTERED) {
            request.put("type", type.logicalName());
        }
        if (request.has("legalBasisId")) {
            request.put("legalBasisId", "export-control"); // that of the sample of a directive
        }
        if (request.path("replacement") instanceof ObjectNode replacement) {
            replacement.remove(List.of("factId", "revision"));
        }
        return target == null || type == FactType.RELEASE_REGISTERED ? request : request.put("targetFactId", target);
    }

    /** A change of the fact; a correction says the same with another note. */
    private static ObjectNode change(FactType change, FactType type, String id, @Nullable String target) {
        ObjectNode request = request(change, id);
        if (change == FactType.FACT_CORRECTED) {
            ObjectNode same = request(type, target).put("type", type.logicalName());
            JsonNode statement = type == FactType.FACT_CORRECTED ? same.path("replacement") : same;
            request.set("replacement", statement.asObject().put("note", "as corrected"));
        }
        return request;
    }

    private Told tell(String path, ObjectNode request) {
        Client.Answer answer = client.post(path, request.toString());
        assertThat(answer.status()).as(request + " " + answer.text()).isEqualTo(201);
        JsonNode told = answer.json();
        return new Told(
                told.path("factId").asString(),
                told.path("sequence").asLong(),
                told.path("position").asLong());
    }

    private void seen(String release, FactType type, Told fact, List<FactType> changes) {
        String facts = "/api/releases/" + release + "/facts";
        Client.Answer last =
                client.get(facts + "/" + fact.id(), "X-Min-Sequence", String.valueOf(fact.sequence() + changes.size()));
        JsonNode shown = last.json();
        assertThat(shown.path("type").asString()).as(last.text()).isEqualTo(type.logicalName());
        assertThat(shown.path("state").asString())
                .isEqualTo(changes.contains(FactType.FACT_CORRECTED) ? "CORRECTED" : "STANDING");
        // A correction of a correction is one of the statement.
        boolean corrected = type != FactType.FACT_CORRECTED && changes.contains(FactType.FACT_CORRECTED);
        assertThat(shown.path("data").path("note").asString())
                .isEqualTo(corrected ? "as corrected" : SAMPLES.get(type).note().value());
        assertThat(shown.has("correctedBy")).isEqualTo(corrected);
        assertThat(shown.has("retractedBy")).isEqualTo(changes.contains(FactType.FACT_RETRACTED));
        assertThat(shown.has("reinstatedBy")).isEqualTo(changes.contains(FactType.FACT_REINSTATED));
        assertThat(client.all(facts))
                .extracting(item -> item.path("factId").asString())
                .contains(fact.id());
        JsonNode step = client.all("/api/releases/" + release + "/replay").get((int) fact.sequence());
        assertThat(step.path("fact").path("factId").asString()).isEqualTo(fact.id());
        assertThat(client.all("/api/releases/" + release + "/diff?" + between(fact)))
                .extracting(item -> item.path("type").asString())
                .containsExactly(type.logicalName());
    }

    private static String between(Told fact) {
        return "from=position:" + (fact.position() - 1) + "&to=position:" + fact.position();
    }

    /** On each page, with its sentence; a text that is missing would be shown between question marks. */
    private void onPages(String release, Told fact) {
        String at = "/releases/" + release;
        Matcher sentence = SENTENCE.matcher(page(at + "/replay?step=" + (fact.sequence() + 1)));
        assertThat(sentence.find()).isTrue();
        assertThat(sentence.group(1)).isNotBlank();
        List.of(at, at + "/facts/" + fact.id(), at + "/diff?" + between(fact))
                .forEach(page -> assertThat(page(page)).as(page).contains(sentence.group(1)));
    }

    private String page(String path) {
        Client.Answer page = client.get(path, "Accept", "text/html");
        assertThat(page.status()).as(path).isEqualTo(200);
        assertThat(page.text()).as(path).doesNotContain("??");
        return page.text();
    }
}
