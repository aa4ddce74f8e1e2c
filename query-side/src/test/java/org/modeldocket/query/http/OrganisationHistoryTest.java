package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.modeldocket.facts.Facts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.projection.Projection;
import org.modeldocket.query.projection.RebuildProgress;
import org.modeldocket.query.ui.PagesConfiguration;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.organisation.MergerKind;
import tools.jackson.databind.JsonNode;

/** A company is called by its name of the moment, and a merged one is counted with, or leads on to, the other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OrganisationHistoryTest extends ReadApiTests {
    /** Too long for facts of its own. */
    private static final String LONG = "a".repeat(100);

    @Override
    Class<?>[] configurations() {
        return new Class<?>[] {PagesConfiguration.class};
    }

    @Override
    void tell(MemoryRecord record) {
        record.tell(new ReleaseId("one"), Facts.registered(1, "old", "Old Name"), Facts.submitted(2, "2026-01-05"));
        record.tell(new ReleaseId("two"), Facts.registered(3, "twin", "Twin"), Facts.submitted(4, "2026-01-06"));
        record.tell(new ReleaseId("three"), Facts.registered(5, "heir", "Heir"), Facts.submitted(6, "2026-01-07"));
        record.tell(new ReleaseId("four"), Facts.registered(7, "lost", "Lost"));
        record.tell(new ReleaseId("four"), Facts.corrected(8, Facts.registered(7, "heir", "Heir"))); // position 8
        record.tell(new ReleaseId("company:old"), Facts.renamed(9, "2026-03-10", "New Name")); // 9
        record.tell(new ReleaseId("company:old"), Facts.renamed(10, "2026-05-10", "Newest Name")); // 10
        record.tell(new ReleaseId("company:twin"), Facts.merged(11, "2026-04-01", "old", MergerKind.DUPLICATE)); // 11
        record.tell(new ReleaseId("company:old"), Facts.merged(12, "2026-06-01", "heir", MergerKind.SUCCESSOR)); // 12
        record.tell(new ReleaseId("company:old"), Facts.retracted(13, 10)); // 13
        record.tell(new ReleaseId("five"), Facts.registered(14, LONG, "Long"));
        record.tell(new ReleaseId("six"), Facts.registered(15, "short", "Short"));
        record.tell(new ReleaseId("company:short"), Facts.merged(16, "2026-06-02", LONG, MergerKind.DUPLICATE));
        record.tell(new ReleaseId("seven"), Facts.registered(17, "old", "New Name"), Facts.released(18, "2026-01-08"));
        record.tell(new ReleaseId("eight"), Facts.registered(19, "alpha", "Alpha"), Facts.submitted(20, "2026-01-09"));
        record.tell(new ReleaseId("nine"), Facts.registered(21, "beta", "Beta"), Facts.submitted(22, "2026-01-09"));
        record.tell(new ReleaseId("ten"), Facts.registered(23, "gamma", "Gamma"), Facts.submitted(24, "2026-01-09"));
        record.tell(new ReleaseId("company:alpha"), Facts.merged(25, "2026-02-01", "beta", MergerKind.DUPLICATE));
        record.tell(new ReleaseId("company:beta"), Facts.merged(26, "2026-02-02", "gamma", MergerKind.DUPLICATE));
        for (int n = 0; n < 51; n++) {
            ReleaseId release = new ReleaseId("moved-" + n);
            record.tell(release, Facts.registered(100 + n, "former-owner", "Former Owner"));
            record.tell(release, Facts.corrected(200 + n, Facts.registered(100 + n, "owner", "Owner")));
        }
    }

    @Test
    @Order(1)
    void aCompanyHasTheNameOfItsMoment() {
        assertThat(name("?validAt=2026-03-09&knownAt=position:12")).isEqualTo("Old Name");
        assertThat(name("?validAt=2026-03-10&knownAt=position:12")).isEqualTo("New Name");
        assertThat(name("?validAt=2026-05-10&knownAt=position:12")).isEqualTo("Newest Name");
        assertThat(name("?knownAt=position:12")).isEqualTo("Newest Name");
        assertThat(name("?knownAt=position:8")).isEqualTo("Old Name");
        assertThat(name("")).isEqualTo("New Name");
        assertThat(server.json("/api/releases/one?validAt=2026-03-09")
                        .at("/company/name")
                        .asString())
                .isEqualTo("Old Name");
        assertThat(server.json("/api/releases/one").at("/company/name").asString())
                .isEqualTo("New Name");
    }

    @Test
    @Order(2)
    void aCompanySaysWhatItWasCalledAndWhereItsIdLeads() {
        JsonNode history = server.json("/api/companies/old").path("history");
        assertThat(history.at("/formerNames/0/name").asString()).isEqualTo("Old Name");
        assertThat(history.at("/formerNames/0/until/edtf").asString()).isEqualTo("2026-03-10");
        assertThat(history.path("formerNames")).hasSize(1);
        assertThat(history.at("/merged/other/name").asString()).isEqualTo("Heir");
        assertThat(history.at("/merged/as").asString()).isEqualTo("SUCCESSOR");
        assertThat(history.at("/includes/0/other/id").asString()).isEqualTo("twin");
        assertThat(server.json("/api/companies/twin")
                        .at("/history/merged/other/name")
                        .asString())
                .isEqualTo("New Name");
        assertThat(server.json("/api/companies/old?validAt=2026-02").has("history"))
                .isFalse();
        assertThat(server.json("/api/companies/old?knownAt=position:8").has("history"))
                .isFalse();
    }

    @Test
    @Order(3)
    void duplicatesOfDuplicatesAreToldAsTheyAreCounted() {
        JsonNode alpha = server.json("/api/companies/alpha").at("/history/merged");
        assertThat(alpha.at("/other/name").asString()).isEqualTo("Beta");
        assertThat(alpha.at("/countedAs/name").asString()).isEqualTo("Gamma");
        assertThat(server.json("/api/companies/beta").at("/history/merged").has("countedAs"))
                .isFalse();
        JsonNode includes = server.json("/api/companies/gamma").at("/history/includes");
        assertThat(includes.findValuesAsString("id")).containsExactly("alpha", "beta");
        assertThat(includes.findValuesAsString("as")).containsOnly("DUPLICATE");
        assertThat(server.get("/companies/alpha").body())
                .contains("shown and counted as <a href=\"/companies/gamma\"")
                .doesNotContain("href=\"/companies/beta\"");
        assertThat(server.get("/companies/gamma").body())
                .contains("href=\"/companies/alpha\"", "href=\"/companies/beta\"");
    }

    @Test
    @Order(3)
    void aCompanyWithoutCasesAnswersWithWhereTheyWent() {
        JsonNode lost = server.json("/api/companies/lost");
        assertThat(lost.path("name").asString()).isEqualTo("Lost");
        assertThat(lost.path("releaseCount").asInt()).isZero();
        assertThat(lost.at("/history/moved/0/releaseId").asString()).isEqualTo("four");
        assertThat(lost.at("/history/moved/0/company/id").asString()).isEqualTo("heir");
        assertThat(server.get("/api/companies/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void ofMoreThanFiftyCasesTheCompanySaysThatItShowsTheFirst() {
        JsonNode history = server.json("/api/companies/former-owner").path("history");
        assertThat(history.path("moved")).hasSize(50);
        assertThat(history.path("more").asBoolean()).isTrue();
        assertThat(page("/companies/former-owner")).contains("Only the first 50 are shown.");
        assertThat(server.json("/api/companies/lost").path("history").has("more"))
                .isFalse();
    }

    @Test
    @Order(4)
    void theMatrixCountsADuplicateWithTheOtherAndASuccessorApart() {
        assertThat(row("old", "").at("/cells/REVIEW/count").asInt()).isEqualTo(2);
        assertThat(row("twin", "").isMissingNode()).isTrue();
        assertThat(row("heir", "").at("/cells/REVIEW/count").asInt()).isEqualTo(1);
        assertThat(row("old", "?validAt=2026-03-31").at("/cells/REVIEW/count").asInt())
                .isEqualTo(1);
        assertThat(row("twin", "?validAt=2026-03-31").at("/cells/REVIEW/count").asInt())
                .isEqualTo(1);
        assertThat(row("twin", "?knownAt=position:10").at("/cells/REVIEW/count").asInt())
                .isEqualTo(1);
        assertThat(server.json("/api/treatments/old/review").path("items")).hasSize(2);
        assertThat(server.json("/api/treatments/twin/review").path("items")).hasSize(2);
        assertThat(server.json("/api/companies/old")
                        .at("/treatments/REVIEW/count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    @Order(4)
    void aMergerIsAChangeOfTheCells() {
        String changed =
                server.json("/api/diff?from=position:10&to=position:11").toString();
        assertThat(changed).contains("\"old\"", "\"twin\"").doesNotContain("\"heir\"");
    }

    @Test
    @Order(4)
    void aStepOfAReplayCallsTheCompanyAsItWasCalledThen() {
        assertThat(page("/releases/one/replay?step=2"))
                .contains(">New Name</bdi>")
                .containsPattern("Old Name (voluntarily )?submitted ")
                .doesNotContainPattern("New Name (voluntarily )?submitted ");
        assertThat(server.json("/api/releases/seven/replay?validAt=2026-03-09")
                        .at("/items/0/changed/0/after/company/name")
                        .asString())
                .isEqualTo("Old Name");
        assertThat(server.json("/api/releases/seven/replay")
                        .at("/items/0/changed/0/after/company/name")
                        .asString())
                .isEqualTo("New Name");
        assertThat(page("/releases/seven/replay?step=2&validAt=2026-03-09"))
                .contains("Old Name made Model 1 generally");
        assertThat(page("/releases/seven/replay?step=2")).contains("New Name made Model 1 generally");
    }

    @Test
    @Order(5)
    void anIdThatIsTooLongForFactsOfItsOwnAnswers() {
        assertThat(server.json("/api/companies/" + LONG)
                        .at("/history/includes/0/other/id")
                        .asString())
                .isEqualTo("short");
        assertThat(server.json("/api/companies/short")
                        .at("/history/merged/other/name")
                        .asString())
                .isEqualTo("Long");
        assertThat(page("/companies/" + LONG)).contains("/companies/short");
        assertThat(server.get("/api/companies/" + LONG + "/facts").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void theFactsAboutACompanyAreListed() {
        JsonNode facts = server.json("/api/companies/old/facts");
        assertThat(facts.path("items")).hasSize(4);
        assertThat(facts.at("/items/0/type").asString()).isEqualTo("organisation-renamed");
        assertThat(facts.at("/items/0/data/name").asString()).isEqualTo("New Name");
        assertThat(facts.at("/items/1/state").asString()).isEqualTo("RETRACTED");
        String id = facts.at("/items/0/factId").asString();
        assertThat(server.json("/api/companies/old/facts/" + id)
                        .path("releaseId")
                        .asString())
                .isEqualTo("company:old");
        assertThat(server.json("/api/facts/" + id).path("releaseId").asString()).isEqualTo("company:old");
        assertThat(server.get("/api/companies/heir/facts").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/releases/company:old").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/releases/company:old/facts").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/diff?from=position:8").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(6)
    void thePagesSayTheSame() {
        assertThat(page("/companies/old"))
                .contains("New Name", "Called “Old Name” until 10 March 2026", "Taken over by", "/companies/heir")
                .contains("/companies/old/facts");
        assertThat(page("/companies/twin")).contains("The same organisation, recorded twice", "/companies/old");
        assertThat(page("/companies/lost")).contains("/releases/four", "is now recorded as a release of");
        assertThat(page("/companies/old/facts"))
                .contains(
                        "The organisation took the name New Name.",
                        "The organisation with the id heir took this one over.",
                        "A fact about this organisation was retracted.")
                .contains("struck out")
                .doesNotContain("of this case");
    }

    @Test
    @Order(7)
    void aRebuildGivesTheSame() {
        Projection projection = server.part(Projection.class);
        projection.rebuild();
        await().atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .until(() -> projection.rebuildProgress().orElseThrow().state() == RebuildProgress.State.DONE);
        aCompanyHasTheNameOfItsMoment();
        aCompanySaysWhatItWasCalledAndWhereItsIdLeads();
        theMatrixCountsADuplicateWithTheOtherAndASuccessorApart();
    }

    private String page(String path) {
        var answer = server.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String name(String at) {
        return server.json("/api/companies/old" + at).path("name").asString();
    }

    private JsonNode row(String company, String at) {
        for (JsonNode row : server.json("/api/treatments" + at).path("rows")) {
            if (row.at("/company/id").asString().equals(company)) {
                return row;
            }
        }
        return server.json("/api/treatments" + at).path("none");
    }
}
