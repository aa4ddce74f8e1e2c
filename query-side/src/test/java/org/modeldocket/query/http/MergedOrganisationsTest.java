package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.Where;
import org.modeldocket.query.ui.PagesConfiguration;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.organisation.MergerKind;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** At every address an organisation and its duplicates are one, from the day and the fact on that say so; before, they are several. */
@ParameterizedClass(name = "on PostgreSQL: {0}")
@ValueSource(booleans = {false, true})
class MergedOrganisationsTest {
    private static final List<String> BEFORE = List.of("?knownAt=position:12", "?validAt=2026-03-31");
    private static final Agency BUREAU = SampleFacts.agency("Bureau");

    @Parameter
    boolean postgres;

    @TempDir
    private Path directory;

    private ReadServer server;

    @BeforeEach
    void start() {
        server = new ReadServer(postgres ? Where.onPostgres() : Where.in(directory), PagesConfiguration.class);
        MemoryRecord record = server.record();
        ReleaseId one = new ReleaseId("one");
        ReleaseId two = new ReleaseId("two");
        record.tell(one, Facts.registered(1, "old", "Old"), Facts.submitted(2, "2026-01-05"));
        record.tell(one, Facts.issued(3, "2026-01-06", "first", Force.BINDING), Facts.granted(4, "2026-01-07", "p"));
        record.tell(one, Facts.approved(5, "2026-01-08", "p", "Acme"), Facts.denied(6, "2026-01-09", "p", "Acme Labs"));
        record.tell(two, Facts.registered(7, "twin", "Twin"), Facts.submitted(8, "2026-01-05", BUREAU));
        record.tell(two, Facts.issued(9, "2026-01-06", "second", Force.BINDING, BUREAU));
        record.tell(two, Facts.granted(10, "2026-01-07", "q"), Facts.approved(11, "2026-01-08", "q", "Acme Labs"));
        record.tell(new ReleaseId("three"), Facts.registered(12, "third", "Third"));
        merge(record, 13, "company:twin", "old");
        merge(record, 14, "company:third", "twin");
        merge(record, 15, "agency:bureau", "office-of-examples");
        merge(record, 16, "customer:acme-labs", "acme");
        server.caughtUp();
    }

    private static void merge(MemoryRecord record, long n, String stream, String into) {
        record.tell(new ReleaseId(stream), Facts.merged(n, "2026-04-01", into, MergerKind.DUPLICATE));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void companiesAreListedAndCountedAsOne() {
        assertThat(entries("/api/companies", "releases")).isEqualTo(Map.of("old", 3));
        assertThat(total("/api/companies")).isEqualTo(1);
        for (String id : List.of("old", "twin", "third")) {
            JsonNode company = server.json("/api/companies/" + id);
            assertThat(company.path("id").asString()).isEqualTo(id);
            assertThat(company.path("releaseCount").asInt()).isEqualTo(3);
            assertThat(texts(company.path("releases"), "/releaseId")).containsExactly("one", "three", "two");
            assertThat(company.at("/treatments/REVIEW/count").asInt()).isEqualTo(2);
            assertThat(texts(items("/api/releases?company=" + id), "/releaseId"))
                    .containsExactly("one", "three", "two");
            assertThat(total("/api/releases?company=" + id)).isEqualTo(3);
            assertThat(total("/api/treatments/" + id + "/review")).isEqualTo(2);
            assertThat(page("/treatments/" + id + "/REVIEW")).contains("/releases/one", "/releases/two");
            assertThat(page("/companies/" + id)).contains("/releases/one", "/releases/two", "/releases/three");
        }
        // The list has the name of the company that was asked for, whosever case comes first.
        assertThat(page("/releases?company=third")).contains("Cases of Third</h1>");
        assertThat(page("/releases?company=twin")).contains("Cases of Twin</h1>");
        assertThat(server.json("/api/companies/third")
                        .at("/history/merged/other/id")
                        .asString())
                .isEqualTo("twin");
        assertThat(page("/companies/twin")).contains("recorded twice", "href=\"/companies/old\"");
        assertThat(page("/companies")).contains("/companies/old").doesNotContain("/companies/twin", "/companies/third");
        assertThat(texts(server.json("/api/treatments").path("rows"), "/company/id"))
                .containsExactly("old");
        // Each release keeps the company with which it was recorded.
        assertThat(server.json("/api/releases/two").at("/company/id").asString())
                .isEqualTo("twin");
        for (String before : BEFORE) {
            assertThat(entries("/api/companies" + before, "releases"))
                    .isEqualTo(Map.of("old", 1, "third", 1, "twin", 1));
            assertThat(total("/api/companies" + before)).isEqualTo(3);
            assertThat(texts(items("/api/releases" + before + "&company=old"), "/releaseId"))
                    .containsExactly("one");
            assertThat(server.json("/api/companies/twin" + before)
                            .at("/treatments/REVIEW/count")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void agenciesAreListedAndCountedAsOne() {
        assertThat(entries("/api/agencies", "directives")).isEqualTo(Map.of("office-of-examples", 2));
        assertThat(entries("/api/agencies", "releases")).isEqualTo(Map.of("office-of-examples", 2));
        assertThat(total("/api/agencies")).isEqualTo(1);
        for (String id : List.of("office-of-examples", "bureau")) {
            JsonNode agency = server.json("/api/agencies/" + id);
            assertThat(agency.path("id").asString()).isEqualTo(id);
            assertThat(agency.path("directiveCount").asInt()).isEqualTo(2);
            assertThat(agency.path("releaseCount").asInt()).isEqualTo(2);
            assertThat(texts(agency.path("directives"), "/directiveId")).containsExactly("first", "second");
            assertThat(texts(agency.path("releases"), "/releaseId")).containsExactly("one", "two");
            assertThat(texts(items("/api/agencies/" + id + "/directives"), "/directiveId"))
                    .containsExactly("first", "second");
            assertThat(texts(items("/api/agencies/" + id + "/releases"), "/releaseId"))
                    .containsExactly("one", "two");
            assertThat(page("/agencies/" + id)).contains("/directives/first", "/directives/second", "/releases/two");
            assertThat(page("/agencies/" + id + "/directives")).contains("/directives/first", "/directives/second");
            assertThat(page("/agencies/" + id + "/releases")).contains("/releases/one", "/releases/two");
        }
        assertThat(page("/agencies/bureau")).contains("href=\"/agencies/office-of-examples\"");
        assertThat(page("/agencies")).contains("/agencies/office-of-examples").doesNotContain("/agencies/bureau");
        for (String before : BEFORE) {
            assertThat(entries("/api/agencies" + before, "releases"))
                    .isEqualTo(Map.of("bureau", 1, "office-of-examples", 1));
            assertThat(texts(items("/api/agencies/bureau/directives" + before), "/directiveId"))
                    .containsExactly("second");
        }
    }

    @Test
    void customersAreListedAndCountedAsOne() {
        assertThat(entries("/api/customers", "decisions")).isEqualTo(Map.of("acme", 2));
        assertThat(total("/api/customers")).isEqualTo(1);
        for (String id : List.of("acme", "acme-labs")) {
            JsonNode customer = server.json("/api/customers/" + id);
            assertThat(customer.path("id").asString()).isEqualTo(id);
            assertThat(customer.path("decisionCount").asInt()).isEqualTo(2);
            // Of two decisions in one preview, the last.
            assertThat(texts(customer.path("decisions"), "/status")).containsExactly("DENIED", "APPROVED");
            assertThat(texts(items("/api/customers/" + id + "/decisions"), "/previewId"))
                    .containsExactly("p", "q");
            assertThat(total("/api/customers/" + id + "/decisions")).isEqualTo(2);
            assertThat(page("/customers/" + id)).contains("/releases/one", "/releases/two");
        }
        assertThat(page("/customers/acme-labs")).contains("href=\"/customers/acme\"");
        assertThat(page("/customers")).contains("/customers/acme\"").doesNotContain("/customers/acme-labs");
        for (String before : BEFORE) {
            assertThat(entries("/api/customers" + before, "decisions")).isEqualTo(Map.of("acme", 1, "acme-labs", 2));
        }
    }

    @Test
    void listsOfManyPartsLoseNoneAndRepeatNone() {
        JsonNode first = server.json("/api/releases?company=twin&limit=2");
        assertThat(texts(first.path("items"), "/releaseId")).containsExactly("one", "three");
        assertThat(texts(items(first.path("next").asString()), "/releaseId")).containsExactly("two");
        JsonNode before = server.json("/api/companies?limit=1&validAt=2026-03-31");
        assertThat(texts(items(before.path("next").asString()), "/id")).containsExactly("third");
    }

    @Test
    void theSqlViewsSayUnderWhichIdACompanyIsCounted() {
        JdbcTemplate sql = server.part(ViewsDatabase.class).storage().jdbc();
        assertThat(sql.queryForList(
                        "SELECT release_id || ' ' || company_id || ' ' || company || ' ' || counted_as_id || ' ' || counted_as"
                                + " FROM v_cases ORDER BY release_id",
                        String.class))
                .containsExactly("one old Old old Old", "three third Third old Old", "two twin Twin old Old");
        assertThat(sql.queryForList(
                        "SELECT DISTINCT company_id || ' ' || counted_as_id || ' ' || counted_as FROM v_treatments ORDER BY 1",
                        String.class))
                .containsExactly("old old Old", "twin old Old");
    }

    private JsonNode items(String path) {
        return server.json(path).path("items");
    }

    private int total(String path) {
        return server.json(path).path("total").asInt();
    }

    private Map<String, Integer> entries(String path, String count) {
        Map<String, Integer> entries = new TreeMap<>();
        items(path)
                .forEach(entry -> entries.put(
                        entry.path("id").asString(), entry.path(count).asInt()));
        return entries;
    }

    private static List<String> texts(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.at(member).asString())
                .toList();
    }

    private String page(String path) {
        var answer = server.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
