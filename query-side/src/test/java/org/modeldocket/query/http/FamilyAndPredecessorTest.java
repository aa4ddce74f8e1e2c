package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.ui.PagesConfiguration;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.text.ShortText;
import tools.jackson.databind.JsonNode;

/** A case shows the family of its model, the release before it and those after it; lists have the cases of a family, and the successors of a release. */
class FamilyAndPredecessorTest extends ReadApiTests {
    @Override
    Class<?>[] configurations() {
        return new Class<?>[] {PagesConfiguration.class};
    }

    @Override
    void tell(MemoryRecord record) {
        record.tell(new ReleaseId("one"), registered(1, null, null));
        record.tell(new ReleaseId("two"), registered(2, "Sol", "one"));
        record.tell(new ReleaseId("three"), registered(3, "Sol", "unheard-of"));
        record.tell(new ReleaseId("three"), Facts.corrected(4, registered(3, "Luna", "unheard-of")));
        record.tell(new ReleaseId("four"), registered(5, "Sol", "one"));
        record.tell(new ReleaseId("five"), registered(6, "Ré & Sol", "six"));
        record.tell(new ReleaseId("six"), registered(7, null, "five"));
    }

    @Test
    void theCaseSaysBoth() {
        assertThat(server.json("/api/releases/one").has("family")).isFalse();
        JsonNode two = server.json("/api/releases/two");
        assertThat(two.path("family").asString()).isEqualTo("Sol");
        assertThat(two.path("succeeds").asString()).isEqualTo("one");
        assertThat(server.json("/api/releases/three").path("family").asString()).isEqualTo("Luna");
        assertThat(server.get("/api/releases/three/diff?from=position:3").body())
                .contains("Luna");
    }

    @Test
    void thePageLinksOnlyWhatTheRecordHolds() {
        assertThat(server.get("/releases/two").body()).contains("<bdi>Sol</bdi>", "href=\"/releases/one\"");
        assertThat(server.get("/releases/three").body())
                .contains("unheard-of, which is not in this record")
                .doesNotContain("href=\"/releases/unheard-of\"");
    }

    @Test
    void aListHasTheCasesOfAFamilyAsOfItsMoment() {
        assertThat(listed("?family=Sol")).containsExactly("four", "two");
        assertThat(listed("?family=%20Sol%20")).containsExactly("four", "two");
        assertThat(listed("?family=R%C3%A9%20%26%20Sol")).containsExactly("five");
        assertThat(listed("?family=sol")).isEmpty();
        assertThat(listed("?family=Sol&knownAt=position:3")).containsExactly("three", "two");
        assertThat(listed("?family=Sol&validAt=2020")).containsExactly("four", "two");
        assertThat(listed("?succeeds=one")).containsExactly("four", "two");
        assertThat(listed("?succeeds=one&knownAt=position:3")).containsExactly("two");
        assertThat(listed("?succeeds=one&family=Luna")).isEmpty();
        assertThat(listed("?company=example-ai&family=Luna")).containsExactly("three");
    }

    @Test
    void aFamilyIsReadPageByPage() {
        JsonNode first = server.json("/api/releases?family=Sol&limit=1");
        assertThat(first.path("total").asInt()).isEqualTo(2);
        String next = first.path("next").asString();
        assertThat(server.json(next).path("items").get(0).path("releaseId").asString())
                .isEqualTo("two");
        assertThat(server.json(next).has("next")).isFalse();
        assertThat(server.get(next.replace("family=Sol", "family=Luna")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatIsNoFamilyIsRefused() {
        assertThat(server.get("/api/releases?family=%20&succeeds=A%20B").body())
                .contains("\"parameter\":\"family\"", "must not be blank", "\"parameter\":\"succeeds\"");
        assertThat(server.get("/releases?family=%20", "Accept", "text/html").body())
                .contains("must not be blank");
    }

    @Test
    void theCaseLeadsToItsFamilyAndItsSuccessors() {
        JsonNode links =
                server.json("/api/releases/two?knownAt=position:3&validAt=2026").path("links");
        assertThat(links.path("family").asString())
                .isEqualTo("/api/releases?family=Sol&validAt=2026&knownAt=position:3");
        assertThat(server.json(links.path("family").asString()).path("total").asInt())
                .isEqualTo(2);
        JsonNode one = server.json("/api/releases/one").path("links");
        assertThat(one.has("family")).isFalse();
        assertThat(one.path("successors").asString()).isEqualTo("/api/releases?succeeds=one");
        assertThat(server.json("/api/releases/five")
                        .path("links")
                        .path("family")
                        .asString())
                .isEqualTo("/api/releases?family=R%C3%A9+%26+Sol");
    }

    @Test
    void pagesShowFamilyAndSuccessors() {
        assertThat(server.get("/releases/one").body())
                .contains("Succeeded by", "href=\"/releases/two\"", "href=\"/releases/four\"");
        assertThat(server.get("/releases/one?knownAt=position:3").body())
                .contains("href=\"/releases/two?")
                .doesNotContain("/releases/four");
        assertThat(server.get("/releases/two").body())
                .contains("href=\"/releases?family=Sol\"")
                .doesNotContain("Succeeded by");
        assertThat(server.get("/releases?family=Sol").body())
                .contains("Model family", "/releases/two", "/releases/four")
                .doesNotContain("/releases/three");
        assertThat(server.get("/releases?succeeds=one").body())
                .contains("/releases/two", "/releases/four")
                .doesNotContain("/releases/three");
        assertThat(server.get("/releases?family=Nothing").body()).contains("No case matches.");
    }

    @Test
    void theCompanySaysThatItsReleasesHaveNoTreatment() {
        assertThat(server.get("/companies/example-ai").body())
                .contains("No treatment of its releases is recorded.", "/releases/one");
    }

    /** As an older version may have recorded it. */
    @Test
    void twoThatSucceedEachOtherAreShown() {
        assertThat(server.get("/releases/five").body()).contains("Succeeded by", "href=\"/releases/six\"");
        assertThat(server.get("/releases/six").body()).contains("Succeeded by", "href=\"/releases/five\"");
    }

    private List<String> listed(String query) {
        return server.json("/api/releases" + query).path("items").values().stream()
                .map(item -> item.path("releaseId").asString())
                .toList();
    }

    private static ReleaseRegistered registered(long n, String family, String succeeds) {
        ReleaseRegistered plain = Facts.registered(n);
        return new ReleaseRegistered(
                plain.factId(),
                null,
                List.of(),
                null,
                plain.company(),
                plain.model(),
                null,
                null,
                family == null ? null : new ShortText(family),
                succeeds == null ? null : new ReleaseId(succeeds));
    }
}
