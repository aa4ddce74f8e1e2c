package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.platform.web.WebConfiguration;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.ui.PagesConfiguration;
import tools.jackson.databind.JsonNode;

/** What each search finds and does not find, then and now. */
class SearchApiTest extends ReadApiTests {
    @Override
    Class<?>[] configurations() {
        return new Class<?>[] {WebConfiguration.class, PagesConfiguration.class};
    }

    @Override
    void tell(MemoryRecord record) {
        SearchedRecord.tell(record);
    }

    /** The releases of what is found, in its order; of a directive or an organisation, those of the facts behind it follow. */
    private List<String> releases(String address) {
        List<String> ids = new ArrayList<>();
        server.json(address).path("items").forEach(item -> {
            if (item.has("releaseId") && !ids.contains(item.path("releaseId").asString())) {
                ids.add(item.path("releaseId").asString());
            }
        });
        return ids;
    }

    private List<String> found(String q, String more) {
        return server.json("/api/search?q=" + encoded(q) + more).path("items").values().stream()
                .map(item ->
                        item.path("kind").asString() + " " + item.path("id").asString())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void organisationsAndDirectivesAreFoundByTheirNames() {
        assertThat(found("OpenAI", "").getFirst()).isEqualTo("COMPANY openai");
        assertThat(found("Bureau of Industry and Security", "").getFirst()).isEqualTo("AGENCY bis");
        assertThat(found("hold the frontier release", "").getFirst()).isEqualTo("DIRECTIVE hold");
        assertThat(found("bureau", "&kind=FACT")).containsExactly("FACT " + SampleFacts.id(20));
        assertThat(found("bureau", "&kind=AGENCY")).containsExactly("AGENCY bis");
        assertThat(found("bureau", "&knownAt=position:13")).isEmpty();
        assertThat(found("bureau", "&validAt=2026-06-11")).isEmpty();
        assertThat(found("bureau", "&kind=AGENCY&validAt=2026-06-12")).containsExactly("AGENCY bis");
    }

    /** The count of a value is the total, and the length of the walk, of the search with that value. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=gpt",
                "q=gpt&kind=FACT&retracted=true",
                "q=a&company=openai&year=2026",
                "q=bureau&type=directive-issued",
                "q=release&validAt=2026-06-12",
                "q=claude&knownAt=position:14&agency=bis"
            })
    void facetsCountWhatTheirFiltersFind(String query) {
        JsonNode facets = server.json("/api/search?" + query + "&facets=company,agency,type,year")
                .path("facets");
        assertThat(facets.propertyNames()).containsExactlyInAnyOrder("company", "agency", "type", "year");
        facets.properties()
                .forEach(facet -> facet.getValue().path("values").forEach(value -> {
                    String others = Stream.of(query.split("&"))
                            .filter(one -> !one.startsWith(facet.getKey() + "="))
                            .collect(Collectors.joining("&"));
                    String address = "/api/search?" + others + "&" + facet.getKey() + "="
                            + value.path("value").asString();
                    JsonNode list = server.json(address + "&limit=500");
                    assertThat(list.path("total").asInt())
                            .as(address)
                            .isEqualTo(value.path("count").asInt())
                            .isEqualTo(list.path("items").size());
                    if (!query.contains("validAt")) {
                        assertThat(list.path("items")
                                        .valueStream()
                                        .filter(item -> item.has("match"))
                                        .count())
                                .as(address)
                                .isEqualTo(value.path("possible").asLong());
                    }
                }));
    }

    @Test
    void filtersNarrowTheSearchAndAreLinksOnThePage() {
        JsonNode all = server.json("/api/search?q=gpt&facets=company");
        assertThat(all.at("/facets/company/values/0/value").asString()).isEqualTo("openai");
        assertThat(server.json("/api/search?q=gpt&company=nobody").path("total").asInt())
                .isZero();
        assertThat(server.get("/api/search?q=gpt&year=26&type=gossip&facets=farce")
                        .body())
                .contains("is not a year of four digits", "\"type\"", "\"facets\"");
        String page = server.get("/search?q=gpt&type=release-registered").body();
        assertThat(page).contains("href=\"/search?q=gpt\" aria-current=\"true\"", "Remove the filter Type of fact");
        assertThat(page).contains("name=\"type\" value=\"release-registered\"");
        assertThat(server.get("/search?qq=gpt").statusCode()).isEqualTo(422);
    }

    @Test
    void theKindsAreCountedWhicheverIsAskedFor() {
        JsonNode all = server.json("/api/search?q=gpt");
        int sum = 0;
        for (String kind : List.of("RELEASE", "COMPANY", "DIRECTIVE", "AGENCY", "FACT")) {
            JsonNode one = server.json("/api/search?q=gpt&limit=500&kind=" + kind);
            assertThat(one.path("items")).hasSize(all.path("kinds").path(kind).asInt());
            assertThat(one.path("total").asInt()).isEqualTo(one.path("items").size());
            assertThat(one.path("kinds")).isEqualTo(all.path("kinds"));
            sum += one.path("total").asInt();
        }
        assertThat(all.path("total").asInt()).isEqualTo(sum).isPositive();
        assertThat(server.get("/search?q=gpt&kind=FACT&validAt=2026").body())
                .contains("aria-current=\"true\">"
                        + all.path("kinds").path("FACT").asInt() + " facts</a>")
                .contains("href=\"/search?q=gpt&amp;kind=RELEASE&amp;validAt=2026\"", "name=\"kind\" value=\"FACT\"");
    }

    @Test
    void aRenamedCompanyIsFoundByBothNames() {
        JsonNode now = server.json("/api/search?q=OpenAI&kind=COMPANY").path("items");
        assertThat(now).hasSize(1);
        assertThat(now.get(0).path("title").asString()).isEqualTo("Open Intelligence");
        assertThat(found("Open Intelligence", "&kind=COMPANY")).containsExactly("COMPANY openai");
        assertThat(found("Intelligence", "&kind=COMPANY&knownAt=position:21")).isEmpty();
        assertThat(found("Intelligence", "&kind=COMPANY&validAt=2026-08-31")).isEmpty();
    }

    @Test
    void whatWasKnownThenIsFoundAsOfThen() {
        assertThat(releases("/api/search?q=protestation&knownAt=position:17")).containsExactly("fable", "gpt");
        assertThat(releases("/api/search?q=protestation&knownAt=position:18")).containsExactly("fable");
        assertThat(releases("/api/search?q=protestation&knownAt=position:14")).isEmpty();
        assertThat(releases("/api/search?q=gladly&knownAt=position:17")).isEmpty();
        assertThat(releases("/api/search?q=gladly")).containsExactly("gpt");
        assertThat(releases("/api/search?q=llama+3.1&knownAt=position:20")).containsExactly("llama");
        assertThat(releases("/api/search?q=lama+silence&knownAt=position:21")).containsExactly("llama");
        assertThat(releases("/api/search?q=llama+silence&knownAt=position:20")).containsExactly("llama");
        JsonNode then = server.json("/api/search?q=whales&knownAt=position:17");
        assertThat(then.path("asOf").path("position").asInt()).isEqualTo(17);
    }

    @Test
    void whatIsRetractedIsFoundOnRequestAndMarked() {
        JsonNode answer = server.json("/api/search?q=protestation&retracted=true");
        assertThat(answer.path("total").asInt()).isEqualTo(1);
        assertThat(answer.path("items").get(0).path("state").asString()).isEqualTo("RETRACTED");
        assertThat(server.get("/search?q=protestation&retracted=true").body())
                .contains("<mark>protestation</mark>", "retracted</strong>");
        assertThat(server.json("/api/search?q=protestation&retracted=false")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void aDayKeepsWhatIsPossibleApart() {
        assertThat(server.json("/api/search?q=gladly&validAt=2026-06")
                        .path("total")
                        .asInt())
                .isZero();
        JsonNode possible = server.json("/api/search?q=gladly&validAt=2026-07-10")
                .path("items")
                .get(0);
        assertThat(possible.path("happened").asString()).isEqualTo("POSSIBLE");
        assertThat(possible.path("occurred").path("edtf").asString()).isEqualTo("2026-07");
        assertThat(server.json("/api/search?q=gladly&validAt=2026-07")
                        .path("items")
                        .get(0)
                        .has("happened"))
                .isFalse();
    }

    @Test
    void anExcerptHasMarks() {
        JsonNode item = server.json("/api/search?q=%22foreign+nationals%22")
                .path("items")
                .get(0);
        assertThat(item.path("snippet").toString())
                .isEqualTo(
                        "[{\"text\":\"may not be offered to \"},{\"text\":\"foreign\",\"marked\":true},{\"text\":\" \"},{\"text\":\"nationals\",\"marked\":true}]");
        assertThat(server.json(item.path("links").path("self").asString())
                        .path("factId")
                        .asString())
                .isEqualTo(item.path("id").asString());
    }

    @Test
    void theAnswerSaysWhatWasUnderstood() {
        JsonNode understood =
                server.json("/api/search?q=" + encoded("Antropic (( -x")).path("understood");
        assertThat(understood.path("query").asString()).isEqualTo("antropic -x");
        assertThat(understood.path("similar").toString())
                .isEqualTo("[{\"word\":\"antropic\",\"found\":[\"anthropic\"]}]");
        assertThat(understood.path("ignored").toString()).isEqualTo("[\"((\"]");
    }

    @Test
    void aWordThatNobodyMeansCostsNothing() {
        String word = "abcdefghijklmnopqrstuvwxyz".repeat(11);
        assertThat(server.json("/api/search?q=" + word).at("/understood/similar"))
                .isEmpty();
        String words = IntStream.range(0, 20)
                .mapToObj(n -> "wombatis" + (char) ('a' + n))
                .collect(Collectors.joining("+"));
        assertThat(server.json("/api/search?q=" + words).at("/understood/similar"))
                .hasSize(4);
        assertThat(server.json("/api/search?q=%22antropic%22").at("/understood/similar"))
                .isEmpty();
        assertThat(server.get("/api/search?q=a%00b").statusCode()).isEqualTo(422);
    }

    @Test
    void factsAreFoundByWhatTheyAre() {
        assertThat(found("directive", "&kind=FACT")).contains("FACT " + SampleFacts.id(20));
        assertThat(found("type:requested", "&kind=FACT")).containsExactly("FACT " + SampleFacts.id(20));
        assertThat(found("response", "&kind=FACT")).contains("FACT " + SampleFacts.id(21));
        assertThat(found("type:public directive", "&kind=FACT")).containsExactly("FACT " + SampleFacts.id(20));
    }

    @Test
    void pagesOfTheListHaveEachEntryOnce() {
        List<String> all = found("gpt", "&limit=500");
        for (int limit = 1; limit <= all.size(); limit++) {
            List<String> walked = new ArrayList<>();
            // The sign between a name and its value may be in a value, too.
            String next = "/api/search?q=gpt=&limit=" + limit;
            while (next != null) {
                JsonNode page = server.json(next);
                assertThat(page.path("total").asInt()).isEqualTo(all.size());
                page.path("items")
                        .forEach(item -> walked.add(item.path("kind").asString() + " "
                                + item.path("id").asString()));
                next = page.has("next") ? page.path("next").asString() : null;
            }
            assertThat(walked).isEqualTo(all);
        }
        assertThat(server.get("/api/search?q=gpt&cursor=abc").statusCode()).isEqualTo(422);
    }

    @Test
    void wrongParametersAreNamed() {
        assertThat(server.get("/api/search?kind=release&retracted=yes&queery=x").body())
                .contains(
                        "\"parameter\":\"q\"",
                        "is missing",
                        "none of RELEASE, COMPANY",
                        "neither true nor false",
                        "queery");
        assertThat(server.get("/api/search?q=x&retractd=true").body()).contains("did you mean \\\"retracted\\\"?");
        assertThat(server.get("/api/search?q=+").statusCode()).isEqualTo(422);
    }

    @Test
    void thePageWorksAsAForm() {
        assertThat(server.get("/search").body()).contains("name=\"q\"").doesNotContain("class=\"results\"");
        assertThat(server.get("/search?q=&kind=").statusCode()).isEqualTo(200);
        assertThat(server.get("/search?q=GPT-5.6&kind=&knownAt=position:15").body())
                .contains("href=\"/releases/gpt?knownAt=position%3A15\"", "value=\"GPT-5.6\"", "name=\"knownAt\"");
        assertThat(server.get("/search?q=zzyzx").body()).contains("Nothing was found for: zzyzx");
        assertThat(server.get("/search?q=x&kind=whale").statusCode()).isEqualTo(422);
        assertThat(server.get("/companies").body()).contains("action=\"/search\"");
    }
}
