package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.facts.CustomerApproved;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.projection.Projection;
import org.modeldocket.query.projection.RebuildProgress;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Customer;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;
import tools.jackson.databind.JsonNode;

/** An organisation has one name in all answers, the first by position as it is corrected. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NamesOverTimeTest extends ReadApiTests {
    private static final String CONTRADICTED = "position:14";
    private static final String RENAMED = "position:17";
    private static final String UNDONE = "position:20";

    @Override
    void tell(MemoryRecord record) {
        ReleaseId first = new ReleaseId("first");
        ReleaseId second = new ReleaseId("second");
        tell(first, 0, "First", null); // positions 1 to 6
        tell(second, 100, "Second", "US"); // 7 to 12
        // Of a later statement, which gives no name, a correction gives none either.
        record.tell(second, Facts.corrected(111, registered(101, "Third")));
        record.tell(second, Facts.submitted(112, "2026-02", agency("Second", "GB"))); // 14
        record.tell(first, Facts.corrected(11, registered(1, "New")));
        record.tell(first, Facts.corrected(12, submitted(2, "New", null)));
        record.tell(first, Facts.corrected(13, approved(4, "New"))); // 17
        record.tell(first, Facts.retracted(14, 11), Facts.retracted(15, 12), Facts.retracted(16, 13));
        record.tell(first, Facts.reinstated(17, 11), Facts.reinstated(18, 12), Facts.reinstated(19, 13));
        // A statement that is retracted leaves the name as it was.
        record.tell(first, Facts.retracted(20, 4));
    }

    static Stream<String> addresses() {
        return Stream.of(
                "/api/companies",
                "/api/companies/company",
                "/api/treatments",
                "/api/releases",
                "/api/releases/first",
                "/api/releases/second",
                "/api/releases/second/previews",
                "/api/releases/second/customers",
                "/api/releases/second/directives",
                "/api/releases/second/evaluations",
                "/api/agencies",
                "/api/agencies/agency",
                "/api/agencies/agency/directives",
                "/api/agencies/agency/releases",
                "/api/directives",
                "/api/directives/directive",
                "/api/directives/directive/releases",
                "/api/customers",
                "/api/customers/customer",
                "/api/customers/customer/decisions");
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("addresses")
    void everyAnswerHasTheNameOfItsMoment(String address) {
        check(address);
    }

    /** A fact keeps its words: they are the evidence. */
    @Order(3)
    @Test
    void aFactSaysWhatItSaid() {
        assertThat(server.get("/api/releases/second/facts").body()).contains("Second Company", "Third Company");
    }

    @Order(4)
    @Test
    void aRebuildGivesTheSameNames() {
        Projection projection = server.part(Projection.class);
        projection.rebuild();
        await().atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .until(() -> projection.rebuildProgress().orElseThrow().state() == RebuildProgress.State.DONE);
        addresses().forEach(this::check);
    }

    private void check(String address) {
        assertThat(names(address, CONTRADICTED)).as(address).isNotEmpty().allMatch(name -> name.startsWith("First "));
        assertThat(names(address, RENAMED)).as(address).isNotEmpty().allMatch(name -> name.startsWith("New "));
        assertThat(names(address, UNDONE)).as(address).isNotEmpty().allMatch(name -> name.startsWith("First "));
        assertThat(names(address, null)).as(address).isNotEmpty().allMatch(name -> name.startsWith("New "));
        assertThat(jurisdictions(address)).as(address).isSubsetOf("US");
    }

    private Set<String> names(String address, String knownAt) {
        Set<String> names = new TreeSet<>();
        collect(answer(address, knownAt), "name", names);
        return names;
    }

    private Set<String> jurisdictions(String address) {
        Set<String> found = new TreeSet<>();
        collect(answer(address, null), "jurisdiction", found);
        return found;
    }

    private JsonNode answer(String address, String knownAt) {
        JsonNode answer = server.json(address + (knownAt == null ? "" : "?knownAt=" + knownAt));
        assertThat(answer.has("status")).as(address + " " + answer).isFalse();
        return answer;
    }

    /** What is called so of each of the three organisations, wherever it stands. */
    private void collect(JsonNode node, String member, Set<String> found) {
        if (Set.of("company", "agency", "customer").contains(node.path("id").asString("")) && node.has(member)) {
            found.add(node.get(member).asString());
        }
        node.forEach(part -> collect(part, member, found));
    }

    private void tell(ReleaseId release, long from, String name, String jurisdiction) {
        DirectiveIssued issued = Facts.issued(from + 5, "2026-01-05", "directive", Force.BINDING);
        server.record()
                .tell(
                        release,
                        registered(from + 1, name),
                        submitted(from + 2, name, jurisdiction),
                        new PreviewGranted(
                                SampleFacts.id(from + 3),
                                SampleFacts.on("2026-01-03"),
                                SampleFacts.cited(),
                                null,
                                null,
                                new PreviewId("preview"),
                                Party.GOVERNMENT,
                                List.of(agency(name, jurisdiction)),
                                true,
                                null,
                                List.of()),
                        approved(from + 4, name),
                        new DirectiveIssued(
                                issued.factId(),
                                issued.occurred(),
                                issued.citations(),
                                null,
                                null,
                                new DirectiveId("directive"),
                                List.of(agency(name, jurisdiction)),
                                Instrument.OTHER,
                                Force.BINDING,
                                List.of(Measure.of(Measure.Kind.DELAY_RELEASE)),
                                List.of(),
                                issued.title(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                null),
                        Facts.evaluated(from + 6, "2026-01-06", agency(name, jurisdiction)));
    }

    private ReleaseRegistered registered(long n, String name) {
        return new ReleaseRegistered(
                SampleFacts.id(n),
                null,
                List.of(),
                null,
                new Company(new Slug("company"), new ShortText(name + " Company")),
                new ModelName("Model"),
                null,
                null,
                null,
                null);
    }

    private ReleaseFact submitted(long n, String name, String jurisdiction) {
        return Facts.submitted(n, "2026-01-02", agency(name, jurisdiction));
    }

    private CustomerApproved approved(long n, String name) {
        return new CustomerApproved(
                SampleFacts.id(n),
                SampleFacts.on("2026-01-04"),
                SampleFacts.cited(),
                null,
                null,
                new PreviewId("preview"),
                new Customer(new Slug("customer"), new ShortText(name + " Customer")),
                null,
                null);
    }

    private Agency agency(String name, String jurisdiction) {
        return new Agency(
                new Slug("agency"),
                new ShortText(name + " Agency"),
                jurisdiction == null ? null : new Jurisdiction(jurisdiction));
    }
}
