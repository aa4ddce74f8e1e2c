package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.ui.PagesConfiguration;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;
import tools.jackson.databind.JsonNode;

/** A cursor is good for the list that made it, with its filters, and for no other; none can be made by hand. */
class CursorsTest extends ReadApiTests {
    private static final List<String> LISTS = Stream.concat(
                    Stream.of(
                            "/api/releases",
                            "/api/releases?company=example-ai",
                            "/api/companies",
                            "/api/agencies",
                            "/api/directives",
                            "/api/customers",
                            "/api/agencies/office-of-examples/directives",
                            "/api/agencies/bureau-of-trials/directives",
                            "/api/agencies/office-of-examples/releases",
                            "/api/directives/common/releases",
                            "/api/customers/one/decisions",
                            "/api/customers/two/decisions",
                            "/api/treatments/example-ai/preview",
                            "/api/treatments/example-ai/suspension",
                            "/api/diff?from=position:0",
                            "/api/diff?from=position:1"),
                    Stream.of("a", "b")
                            .flatMap(id -> Stream.of(
                                            "facts",
                                            "replay",
                                            "treatments",
                                            "directives",
                                            "suspensions",
                                            "previews",
                                            "customers",
                                            "responses",
                                            "targets",
                                            "evaluations",
                                            "diff?from=position:0")
                                    .map(list -> "/api/releases/" + id + "/" + list)))
            .toList();

    private long ids;

    @Override
    void tell(MemoryRecord record) {
        record.tell(new ReleaseId("a"), facts(Facts.registered(++ids)));
        record.tell(new ReleaseId("b"), facts(Facts.registered(++ids)));
        record.tell(new ReleaseId("c"), facts(ofAnotherCompany()));
    }

    @Override
    Class<?>[] configurations() {
        return new Class<?>[] {PagesConfiguration.class};
    }

    private ReleaseRegistered ofAnotherCompany() {
        Company company = new Company(new Slug("other-ai"), new ShortText("Other AI"));
        return new ReleaseRegistered(
                SampleFacts.id(++ids),
                null,
                List.of(),
                null,
                company,
                new ModelName("Model 2"),
                null,
                null,
                null,
                null);
    }

    private ReleaseFact[] facts(ReleaseRegistered opened) {
        var bureau = SampleFacts.agency("Bureau of Trials");
        return new ReleaseFact[] {
            opened,
            Facts.issued(++ids, "2026-01-01", "common", Force.REQUESTED),
            Facts.issued(++ids, "2026-01-01", "second", Force.REQUESTED),
            Facts.amended(++ids, "2026-01-02", "common", List.of(SampleFacts.AGENCY, bureau)),
            Facts.amended(++ids, "2026-01-02", "second", List.of(SampleFacts.AGENCY, bureau)),
            Facts.suspended(++ids, "2026-01-04", "s1"),
            Facts.suspended(++ids, "2026-01-04", "s2"),
            Facts.granted(++ids, "2026-01-02", "p1"),
            Facts.approved(++ids, "2026-01-03", "p1", "one"),
            Facts.approved(++ids, "2026-01-03", "p1", "two"),
            Facts.ended(++ids, "2026-01-05", "p1"),
            Facts.granted(++ids, "2026-01-06", "p2"),
            Facts.announced(++ids, "2026-01-04", "2027"),
            Facts.announced(++ids, "2026-01-04", "2028"),
            Facts.responded(++ids, "2026-01-04", "common"),
            Facts.responded(++ids, "2026-01-05", "common"),
            Facts.evaluated(++ids, "2026-01-04", SampleFacts.AGENCY),
            Facts.evaluated(++ids, "2026-01-04", bureau)
        };
    }

    private static String part(String list) {
        return list + (list.contains("?") ? "&" : "?") + "limit=1";
    }

    @Test
    void aCursorIsGoodForItsOwnListAlone() {
        Map<String, String> cursors = new LinkedHashMap<>();
        for (String list : LISTS) {
            String next = server.json(part(list)).path("next").asString("");
            assertThat(next).as(list).contains("cursor=");
            assertThat(server.get(next).statusCode()).as(list).isEqualTo(200);
            cursors.put(list, next.replaceAll(".*cursor=([^&]*).*", "$1"));
        }
        for (String list : LISTS) {
            cursors.forEach((other, cursor) -> {
                if (!other.equals(list)) {
                    assertIsRefused(part(list) + "&cursor=" + cursor, other);
                }
            });
        }
        assertIsRefused("/api/releases/a/timemap?cursor=" + cursors.get("/api/releases/a/facts"), "timemap");
        assertIsRefused("/api/admin/projections/views/dead-letters?cursor=" + cursors.get("/api/releases"), "parked");
    }

    private void assertIsRefused(String path, String why) {
        var answer = server.get(path);
        assertThat(answer.statusCode())
                .as("%s with the cursor of %s", path, why)
                .isEqualTo(422);
        JsonNode problem = server.json(answer);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/malformed");
        assertThat(problem.at("/faults/0/parameter").asString()).isEqualTo("cursor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "releases:1:a",
                "releases:0:",
                "releases:1:",
                "releases:999999999999999:a",
                "releases:-1:a",
                ":::",
                ""
            })
    void aCursorMadeByHandIsRefused(String text) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        assertIsRefused("/api/releases?cursor=" + cursor, "nobody");
    }

    @Test
    void aCursorThatWasChangedIsRefused() {
        String cursor =
                server.json("/api/releases?limit=1").path("next").asString().replaceAll(".*cursor=", "");
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            assertIsRefused(
                    "/api/releases?cursor=" + cursor.substring(0, i) + other + cursor.substring(i + 1), "nobody");
        }
        assertIsRefused("/api/releases?cursor=" + cursor + cursor, "nobody");
    }

    /** A list goes on at another moment behind the same entry: the address on paper names the moment of its page. */
    @Test
    void aCursorIsGoodAtAnotherMoment() {
        String cursor =
                server.json("/api/releases?limit=1").path("next").asString().replaceAll(".*cursor=", "");
        assertThat(server.json("/api/releases?validAt=2026&knownAt=position:40&cursor=" + cursor)
                        .at("/items/0/releaseId")
                        .asString())
                .isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/releases", "/releases?company=example-ai", "/customers", "/releases/a", "/directives/common"})
    void aPageRefusesItWithTheSameStatus(String page) {
        String cursor =
                server.json("/api/agencies?limit=1").path("next").asString().replaceAll(".*cursor=", "");
        for (String wrong : List.of("zzz", cursor)) {
            assertThat(server.get(page + (page.contains("?") ? "&" : "?") + "cursor=" + wrong)
                            .statusCode())
                    .isEqualTo(422);
        }
    }
}
