package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.platform.web.WebConfiguration;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.legal.CourtOutcome;
import tools.jackson.databind.JsonNode;

/** What is late leads to its facts, keeps what is certain and what is possible apart, and is asked for a day. */
class OverdueApiTest extends ReadApiTests {
    private static final Agency OFFICE = SampleFacts.agency("Office");
    private static final String OVERDUE = "/api/statistics/overdue";

    private int told;

    @Override
    Class<?>[] configurations() {
        return new Class<?>[] {WebConfiguration.class};
    }

    @Override
    void tell(MemoryRecord record) {
        open("a-order", order("a", "2026-06-10"));
        open("b-vague", order("b", "2026-06"));
        open("c-done", order("c", "2026-06-10"), Facts.fulfilled(++told, "2026-06-20", "c"));
        open("d-held", order("d", "2026-06-10"), Facts.ruled(++told, "2026-06-20", "d", CourtOutcome.STAY));
        open("e-lifted", order("e", "2026-06-10"), Facts.lifted(++told, "2026-06", "e"));
        open("f-preview", preview("f", "2026-06-10"));
        open("g-ended", preview("g", "2026-06-10"), Facts.ended(++told, "2026-06-15", "g"));
        open("h-target", Facts.announced(++told, "2026-05-01", "2026-05-10"));
        server.record().tell(new ReleaseId("h-target"), Facts.announced(++told, "2026-05-05", "2026-06-12"));
        open("i-released", Facts.announced(++told, "2026-05-01", "2026-05-10"), Facts.released(++told, "2026-06-11"));
    }

    private DirectiveIssued order(String id, String by) {
        DirectiveIssued d = Facts.issued(++told, "2026-05-01", id, Force.BINDING, OFFICE);
        return new DirectiveIssued(
                d.factId(),
                d.occurred(),
                d.citations(),
                d.note(),
                d.sameHappeningAs(),
                d.directiveId(),
                d.agencies(),
                d.instrument(),
                d.force(),
                d.measures(),
                d.audience(),
                d.title(),
                PlannedDate.of(EdtfDate.parse(by)),
                d.effectiveFrom(),
                d.jurisdiction(),
                d.form(),
                d.publicity(),
                d.identifiers(),
                d.legalBasis(),
                d.penalty());
    }

    private PreviewGranted preview(String id, String until) {
        PreviewGranted p = Facts.granted(++told, "2026-05-01", id);
        return new PreviewGranted(
                p.factId(),
                p.occurred(),
                p.citations(),
                p.note(),
                p.sameHappeningAs(),
                p.previewId(),
                p.grantedBy(),
                p.agencies(),
                p.customerByCustomer(),
                PlannedDate.of(EdtfDate.parse(until)),
                p.audience());
    }

    private void open(String release, ReleaseFact... facts) {
        ReleaseId id = new ReleaseId(release);
        server.record().tell(id, Facts.registered(++told, "acme", "Acme"));
        server.record().tell(id, facts);
    }

    @Test
    void whatIsLateOnADay() {
        assertThat(late("?validAt=2026-06-10"))
                .isEqualTo(Map.of("b-vague", "POSSIBLE COMPLIANCE -20 9", "i-released", "GENERAL_RELEASE 31 31"));
        assertThat(late("?validAt=2026-06-11"))
                .isEqualTo(Map.of(
                        "a-order", "COMPLIANCE 1 1",
                        "b-vague", "POSSIBLE COMPLIANCE -19 10",
                        "c-done", "COMPLIANCE 1 1",
                        "d-held", "COMPLIANCE 1 1",
                        "e-lifted", "POSSIBLE COMPLIANCE 1 1",
                        "f-preview", "PREVIEW_END 1 1",
                        "g-ended", "PREVIEW_END 1 1"));
        assertThat(late("?validAt=2026-07-01"))
                .isEqualTo(Map.of(
                        "a-order", "COMPLIANCE 21 21",
                        "b-vague", "COMPLIANCE 1 30",
                        "f-preview", "PREVIEW_END 21 21",
                        "h-target", "GENERAL_RELEASE 19 19"));
    }

    @Test
    void filtersOfTreatmentsChooseTerms() {
        assertThat(late("?validAt=2026-07-01&treatment=PREVIEW").keySet()).containsExactly("f-preview");
        assertThat(late("?validAt=2026-07-01&agency=office").keySet()).containsExactly("a-order", "b-vague");
        assertThat(late("?validAt=2026-06-11&match=definite").values())
                .isNotEmpty()
                .noneMatch(one -> one.startsWith("POSSIBLE"));
        assertThat(late("?validAt=2026-07-01&company=acme")).hasSize(4);
        assertThat(late("?validAt=2026-07-01&company=bolt")).isEmpty();
    }

    @Test
    void eachLeadsToItsFacts() {
        JsonNode answer = server.json(OVERDUE + "?validAt=2026-07-01");
        assertThat(answer.path("definite").asInt()).isEqualTo(4);
        assertThat(answer.path("possible").asInt()).isZero();
        assertThat(answer.path("methods").get(0).path("of").asString()).isEqualTo("daysLate");
        JsonNode order = answer.path("items").get(0);
        assertThat(order.path("due").toString())
                .isEqualTo("{\"edtf\":\"2026-06-10\",\"earliest\":\"2026-06-10\",\"latest\":\"2026-06-10\"}");
        assertThat(order.path("company").toString()).isEqualTo("{\"id\":\"acme\",\"name\":\"Acme\"}");
        for (JsonNode item : answer.path("items").values()) {
            assertThat(item.path("factIds").size()).isEqualTo(1);
            String facts = "/api/releases/" + item.path("releaseId").asString() + "/facts/";
            assertThat(server.get(facts + item.path("factIds").get(0).asString())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.get(item.path("release").asString()).statusCode()).isEqualTo(200);
        }
    }

    /** The answers name the day, so that it is the same on each page and for good. */
    @Test
    void withoutADayItIsToday() {
        JsonNode today = server.json(OVERDUE + "?limit=3");
        assertThat(today.path("countedTo").asString()).isEqualTo("2026-11-01");
        assertThat(today.path("next").asString()).contains("validAt=2026-11-01");
        assertThat(today.at("/items/0/release").asString()).contains("validAt=2026-11-01");
        assertThat(today.at("/asOf/validAt/edtf").asString()).isEqualTo("2026-11-01");
        assertThat(late("")).isEqualTo(late("?validAt=2026-11-01"));
        HttpResponse<String> table = server.get(OVERDUE + ".csv");
        assertThat(table.headers().firstValue("Link").orElse("")).contains("validAt=2026-11-01", "knownAt=position:");
        assertThat(table.body().lines()).hasSize(1 + late("").size());
        assertThat(table.body())
                .startsWith("release,model,version,companyId,company,kind,treatment,subject,due,dueEarliest,dueLatest,"
                        + "daysLateAtLeast,daysLateAtMost,overdue,factIds\r\n")
                .contains(",COMPLIANCE,DIRECTIVE_BINDING,b,2026-06,2026-06-01,2026-06-30,124,153,DEFINITE,");
        assertThat(server.get(OVERDUE + ".csv?limit=1").statusCode()).isEqualTo(422);
    }

    private Map<String, String> late(String query) {
        Map<String, String> late = new TreeMap<>();
        List<String> seen = new ArrayList<>();
        String next = OVERDUE + query + (query.isEmpty() ? "?" : "&") + "limit=3";
        while (!next.isEmpty()) {
            JsonNode page = server.json(next);
            page.path("items").forEach(item -> {
                JsonNode days = item.path("daysLate");
                String certainty = item.has("overdue") ? item.path("overdue").asString() + " " : "";
                seen.add(item.path("releaseId").asString());
                late.put(
                        item.path("releaseId").asString(),
                        certainty + item.path("kind").asString() + " "
                                + days.path("atLeast").asLong() + " "
                                + days.path("atMost").asLong());
            });
            assertThat(page.path("total").asInt())
                    .isEqualTo(page.path("definite").asInt()
                            + page.path("possible").asInt());
            next = page.path("next").asString("");
        }
        assertThat(seen).hasSize(late.size());
        return late;
    }
}
