package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.ReleaseFact.FactType;
import tools.jackson.databind.JsonNode;

/** What a first start shows: the founding cases, each cell with its evidence, through HTTP alone. */
class ReadingTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket();

    private static final List<String> ANSWERS = List.of(
            "/api/treatments",
            "/api/releases",
            "/api/releases/openai-gpt-5-6",
            "/api/releases/anthropic-mythos-5",
            "/api/releases/openai-gpt-5-6/facts",
            "/api/companies",
            "/api/companies/anthropic",
            "/api/agencies",
            "/api/agencies/department-of-commerce",
            "/api/directives",
            "/api/directives/us-export-control-mythos-fable",
            "/api/customers");

    private Client client;

    @BeforeEach
    void ready() {
        client = DOCKET.client();
        Awaitility.await().until(() -> client.get("/actuator/health/readiness").status() == 200);
    }

    @Test
    void theMatrixShowsWhoGotWhat() {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        client.get("/api/treatments")
                .json()
                .path("rows")
                .forEach(row -> cells.put(
                        row.path("company").path("name").asString(),
                        row.path("cells").properties().stream()
                                .map(cell -> cell.getKey() + " "
                                        + cell.getValue().path("count").asInt())
                                .toList()));
        assertThat(cells)
                .containsOnly(
                        Map.entry("Anthropic", List.of("DIRECTIVE_BINDING 2", "SUSPENSION 2")),
                        Map.entry("OpenAI", List.of("REVIEW 1", "DIRECTIVE_REQUESTED 1", "PREVIEW 1")));
    }

    @Test
    void everyCellOpensToFactsWithCitations() {
        Map<String, String> releaseOfFact = new LinkedHashMap<>();
        for (JsonNode release : client.all("/api/releases")) {
            String id = release.path("releaseId").asString();
            client.all("/api/releases/" + id + "/facts")
                    .forEach(fact -> releaseOfFact.put(fact.path("factId").asString(), id));
        }
        List<String> opened = new ArrayList<>();
        for (JsonNode row : client.get("/api/treatments").json().path("rows")) {
            for (JsonNode cell : row.path("cells")) {
                for (JsonNode id : cell.path("factIds")) {
                    JsonNode fact = client.get(
                                    "/api/releases/" + releaseOfFact.get(id.asString()) + "/facts/" + id.asString())
                            .json();
                    assertThat(fact.path("citations").path(0).path("publisher").asString())
                            .isEqualTo("TheOutpost.AI");
                    assertThat(fact.path("occurred").path("precision").asString())
                            .isEqualTo("YEAR");
                    opened.add(id.asString());
                }
            }
        }
        assertThat(opened).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void theDatesClaimNoMoreThanTheYear() {
        JsonNode from = client.get("/api/releases/openai-gpt-5-6")
                .json()
                .path("treatments")
                .path(2)
                .path("from");
        assertThat(from.path("edtf").asString()).isEqualTo("2026");
        assertThat(from.path("earliest").asString()).isEqualTo("2026-01-01");
        assertThat(from.path("latest").asString()).isEqualTo("2026-12-31");
        assertThat(from.path("asStated").asString()).isEqualTo("this week");
        assertThat(client.all("/api/releases/openai-gpt-5-6/facts"))
                .filteredOn(fact -> fact.has("occurred"))
                .noneMatch(fact -> fact.path("orderCertain").asBoolean());
    }

    @Test
    void aListIsReadPageByPage() {
        List<String> ids = client.all("/api/releases?limit=1").stream()
                .map(release -> release.path("releaseId").asString())
                .toList();
        assertThat(ids).hasSize(3).isEqualTo(List.copyOf(new TreeSet<>(ids)));
        Client.Answer page = client.get("/api/releases?limit=1");
        assertThat(page.header("Link")).isEqualTo("<" + page.json().path("next").asString() + ">; rel=\"next\"");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        for (String path : ANSWERS) {
            String etag = client.get(path).header("ETag");
            assertThat(etag).as(path).isNotEmpty();
            assertThat(client.get(path, "If-None-Match", etag).status())
                    .as(path)
                    .isEqualTo(304);
        }
    }

    @Test
    void aViewThatIsBehindSaysSo() {
        long begin = System.nanoTime();
        Client.Answer answer = client.get("/api/releases/openai-gpt-5-6", "X-Min-Sequence", "99");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat((System.nanoTime() - begin) / 1e9).isBetween(1.5, 10.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/releases/nowhere",
                "/api/releases/nowhere/facts",
                "/api/releases/openai-gpt-5-6/facts/0197a000-0000-7000-8000-00000000ffff",
                "/api/companies/nobody",
                "/api/agencies/nobody",
                "/api/directives/none",
                "/api/customers/nobody",
                "/api/nothing"
            })
    void whatIsNotThereIsAProblem(String path) {
        Client.Answer answer = client.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/not-found");
    }

    @Test
    void theOpenApiDocumentKnowsEveryFact() {
        JsonNode document = client.get("/openapi.json").json();
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.path("components")
                        .path("schemas")
                        .path("FactRequest")
                        .path("oneOf"))
                .hasSize(FactType.values().length - 3);
        assertThat(document.path("paths").propertyNames())
                .contains(
                        "/api/releases",
                        "/api/treatments",
                        "/api/directives",
                        "/api/releases/{releaseId}/facts",
                        "/api/releases/{releaseId}/replay",
                        "/api/releases/{releaseId}/diff",
                        "/api/diff",
                        "/api/releases/{releaseId}/timemap");
        assertThat(document.at("/paths/~1api~1releases~1{releaseId}~1replay/get/responses/200/content")
                        .propertyNames())
                .contains("application/x-ndjson");
        assertThat(document.at("/paths/~1api~1releases~1{releaseId}/get/responses")
                        .propertyNames())
                .contains("200", "302", "400");
        JsonNode rebuild = document.path("paths").path("/api/admin/projections/{name}/rebuild");
        assertThat(rebuild.propertyNames()).containsExactlyInAnyOrder("get", "post", "delete");
        assertThat(rebuild)
                .allSatisfy(operation -> assertThat(operation.path("security")).hasToString("[{\"admin\":[]}]"));
    }

    @Test
    void deletedOrBrokenViewsAreMadeAnew() {
        Map<String, String> before = answers();
        DOCKET.restart(data -> views(data).forEach(ReadingTest::delete));
        ready();
        assertThat(answers()).isEqualTo(before);
        DOCKET.restart(data -> {
            for (Path file : views(data).toList()) {
                Files.writeString(file, "no database at all");
            }
        });
        ready();
        assertThat(answers()).isEqualTo(before);
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        ANSWERS.forEach(path -> answers.put(path, client.get(path).text()));
        return answers;
    }

    private static Stream<Path> views(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files
                    .filter(file -> file.getFileName().toString().endsWith(".mv.db"))
                    .filter(file -> file.getFileName().toString().startsWith("views"))
                    .toList()
                    .stream();
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "directives, <title>Directives of , href=\"/directives/",
        "releases, <title>Releases related to , href=\"/releases/"
    })
    void anAgencysPagesListWhatItsAnswerLists(String kind, String title, String link) {
        String address = "/agencies/department-of-commerce/" + kind;
        Client.Answer page = DOCKET.client().get(address, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(200);
        int total = DOCKET.client().get("/api" + address).json().path("total").asInt();
        assertThat(total).isPositive();
        String main = page.text().substring(page.text().indexOf("<main"));
        assertThat(page.text()).contains(title);
        assertThat(main.split(link, -1)).hasSizeGreaterThan(total);
        assertThat(main).contains("/api" + address);
    }
}
