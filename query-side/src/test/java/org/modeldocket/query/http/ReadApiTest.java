package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modeldocket.query.FoundingFacts;
import org.modeldocket.query.MemoryRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the read API answers, on the founding cases. */
class ReadApiTest extends ReadApiTests {
    @Override
    void tell(MemoryRecord record) {
        FoundingFacts.tell(record);
    }

    @Test
    void theMatrixSaysWhoGotWhat() {
        JsonNode matrix = server.json("/api/treatments");
        assertThat(matrix.at("/asOf/position").asLong()).isEqualTo(12);
        assertThat(matrix.at("/asOf/recordedAt").asString()).isEqualTo("2026-11-01T00:00:00.012Z");
        assertThat(matrix.path("rows")).hasSize(2);
        JsonNode anthropic = matrix.at("/rows/0");
        assertThat(anthropic.path("company")).hasToString("{\"id\":\"anthropic\",\"name\":\"Anthropic\"}");
        assertThat(anthropic.path("cells").propertyNames()).containsExactly("DIRECTIVE_BINDING", "SUSPENSION");
        assertThat(anthropic.at("/cells/SUSPENSION"))
                .hasToString("{\"count\":2,\"open\":2,"
                        + "\"firstFrom\":{\"earliest\":\"2026-01-01\",\"latest\":\"2026-12-31\"},"
                        + "\"periods\":[{\"from\":{\"earliest\":\"2026-01-01\",\"latest\":\"2026-12-31\"}}],"
                        + "\"releaseIds\":[\"anthropic-fable-5\",\"anthropic-mythos-5\"],"
                        + "\"factIds\":[\"" + FoundingFacts.id(12) + "\",\"" + FoundingFacts.id(11) + "\"],"
                        + "\"factCount\":2}");
        JsonNode openai = matrix.at("/rows/1");
        assertThat(openai.path("cells").propertyNames()).containsExactly("REVIEW", "DIRECTIVE_REQUESTED", "PREVIEW");
        for (JsonNode cell : openai.path("cells")) {
            for (JsonNode id : cell.path("factIds")) {
                assertThat(server.json("/api/facts/" + id.asString()).path("citations"))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void theMatrixIsATableToTakeAway() {
        List<String> lines = server.get("/api/treatments.csv").body().lines().toList();
        List<String> cells = new ArrayList<>();
        server.json("/api/treatments")
                .path("rows")
                .forEach(row -> row.path("cells")
                        .properties()
                        .forEach(cell -> cells.add(row.at("/company/id").asString() + ","
                                + row.at("/company/name").asString() + "," + cell.getKey() + ","
                                + cell.getValue().path("count").asInt() + ",")));
        assertThat(lines.getFirst()).startsWith("companyId,company,treatment,count,possible,open,");
        assertThat(lines).hasSize(1 + cells.size()).hasSizeGreaterThan(3);
        for (int i = 0; i < cells.size(); i++) {
            assertThat(lines.get(i + 1)).startsWith(cells.get(i));
        }
    }

    @Test
    void aCaseIsShownAsItStands() {
        HttpResponse<String> answer = server.get("/api/releases/openai-gpt-5-6");
        JsonNode release = server.json(answer);
        assertThat(answer.headers().firstValue("ETag"))
                .hasValueSatisfying(tag -> assertThat(tag).matches("\"5-[0-9a-f]{16}\""));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(release.path("releaseId").asString()).isEqualTo("openai-gpt-5-6");
        assertThat(release.at("/company/name").asString()).isEqualTo("OpenAI");
        assertThat(release.path("standing").asString()).isEqualTo("IN_PREVIEW");
        assertThat(release.path("sequence").asLong()).isEqualTo(5);
        assertThat(release.at("/treatments/0"))
                .hasToString("{\"kind\":\"REVIEW\",\"subject\":\"" + FoundingFacts.id(2)
                        + "\",\"from\":{\"edtf\":\"2026\",\"earliest\":\"2026-01-01\",\"latest\":\"2026-12-31\","
                        + "\"asStated\":\"since before the rival’s access was revoked\"},\"open\":true,\"factIds\":[\""
                        + FoundingFacts.id(2) + "\"]}");
        assertThat(release.at("/directives/0/measures"))
                .hasToString("[\"DELAY_RELEASE\",\"LIMIT_TO_APPROVED_CUSTOMERS\"]");
        assertThat(release.at("/directives/0/inForce").asBoolean()).isTrue();
        assertThat(release.at("/preview/previewId").asString()).isEqualTo("gpt-5-6-limited-preview");
        assertThat(release.path("customers").isArray()).isTrue();
        assertThat(release.at("/responses/0/stance").asString()).isEqualTo("COMPLIES_UNDER_PROTEST");
        assertThat(release.at("/targets/0/step").asString()).isEqualTo("GENERAL_RELEASE");
        assertThat(release.has("version")).as("what is absent is left out").isFalse();
    }

    @Test
    void theTimelineShowsEachFactWithItsEvidence() {
        JsonNode items = server.json("/api/releases/openai-gpt-5-6/facts").path("items");
        assertThat(items).hasSize(6);
        JsonNode submitted = items.get(1);
        assertThat(submitted.path("type").asString()).isEqualTo("submitted-for-review");
        assertThat(submitted.path("revision").asInt()).isEqualTo(1);
        assertThat(submitted.path("position").asLong()).isEqualTo(2);
        assertThat(submitted.path("sequence").asLong()).isEqualTo(1);
        assertThat(submitted.path("occurred"))
                .hasToString("{\"edtf\":\"2026\",\"asStated\":\"since before the rival’s access was revoked\","
                        + "\"earliest\":\"2026-01-01\",\"latest\":\"2026-12-31\",\"precision\":\"YEAR\","
                        + "\"approximate\":false,\"uncertain\":false}");
        assertThat(submitted.path("recordedAt").asString()).isEqualTo("2026-11-01T00:00:00.002Z");
        assertThat(submitted.path("actor")).hasToString("{\"subject\":\"tester\",\"name\":\"A tester\"}");
        assertThat(submitted.path("orderCertain").asBoolean()).isFalse();
        assertThat(submitted.at("/citations/0"))
                .hasToString("{\"publisher\":\"TheOutpost.AI\",\"title\":\"A digest\",\"publishedOn\":\"2026\","
                        + "\"locator\":\"source [4]\"}");
        assertThat(submitted.path("data"))
                .hasToString("{\"agencies\":[{\"id\":\"united-states-government\",\"jurisdiction\":\"US\","
                        + "\"name\":\"United States Government\"}],\"basis\":\"VOLUNTARY\",\"note\":\"a note\"}");
        assertThat(submitted.has("fact")).isFalse();
        assertThat(items.get(0).has("occurred")).isFalse();
        ObjectNode alone = (ObjectNode) server.json("/api/releases/openai-gpt-5-6/facts/" + FoundingFacts.id(2));
        assertThat(alone.remove("asOf").path("position").asLong()).isEqualTo(12);
        assertThat(alone).isEqualTo(submitted);
    }

    @Test
    void theRegistersLinkWhoWithWhat() {
        assertThat(server.json("/api/companies").path("items"))
                .hasToString("[{\"id\":\"anthropic\",\"name\":\"Anthropic\",\"releases\":2},"
                        + "{\"id\":\"openai\",\"name\":\"OpenAI\",\"releases\":1}]");
        JsonNode anthropic = server.json("/api/companies/anthropic");
        assertThat(anthropic.path("releaseCount").asInt()).isEqualTo(2);
        assertThat(anthropic.at("/releases/0/standing").asString()).isEqualTo("SUSPENDED");
        assertThat(anthropic.at("/treatments/SUSPENSION/count").asInt()).isEqualTo(2);

        JsonNode agencies = server.json("/api/agencies").path("items");
        assertThat(agencies).hasSize(4);
        assertThat(agencies.get(0))
                .hasToString("{\"id\":\"department-of-commerce\",\"name\":\"Department of Commerce\","
                        + "\"jurisdiction\":\"US\",\"directives\":1,\"releases\":2}");
        JsonNode commerce = server.json("/api/agencies/department-of-commerce");
        assertThat(commerce.at("/directives/0/directiveId").asString()).isEqualTo("us-export-control-mythos-fable");
        assertThat(commerce.path("releases")).hasSize(2);

        JsonNode directives = server.json("/api/directives").path("items");
        assertThat(directives).hasSize(2);
        JsonNode order = server.json("/api/directives/us-export-control-mythos-fable");
        assertThat(((ObjectNode) order).remove("asOf").path("position").asLong())
                .isEqualTo(12);
        assertThat(directives.get(0)).isEqualTo(order);
        assertThat(order.path("force").asString()).isEqualTo("BINDING");
        assertThat(order.path("audience")).hasSize(2);
        assertThat(order.path("releases")).hasSize(2);
        assertThat(order.at("/releases/0/issued/asStated").asString()).isEqualTo("earlier this month");
        assertThat(order.at("/releases/0/factIds/0").asString())
                .isEqualTo(FoundingFacts.id(10).toString());

        assertThat(server.json("/api/customers").path("items")).isEmpty();
    }

    @Test
    void listsArePagedByLinks() {
        List<String> seen = new ArrayList<>();
        String next = "/api/releases?limit=1";
        while (next != null) {
            HttpResponse<String> answer = server.get(next);
            JsonNode page = server.json(answer);
            assertThat(page.path("items")).hasSize(1);
            seen.add(page.at("/items/0/releaseId").asString());
            next = page.has("next") ? page.path("next").asString() : null;
            assertThat(answer.headers().firstValue("Link").orElse(null))
                    .isEqualTo(next == null ? null : "<" + next + ">; rel=\"next\"");
        }
        assertThat(seen).containsExactly("anthropic-fable-5", "anthropic-mythos-5", "openai-gpt-5-6");
        JsonNode facts = server.json("/api/releases/openai-gpt-5-6/facts?limit=4");
        assertThat(server.json(facts.path("next").asString()).path("items")).hasSize(2);
        assertThat(server.json("/api/releases?company=openai").path("items")).hasSize(1);
        JsonNode filtered = server.json("/api/releases?company=anthropic&limit=1");
        assertThat(filtered.path("next").asString()).contains("company=anthropic");
        assertThat(server.json(filtered.path("next").asString()).path("items")).hasSize(1);
    }
}
