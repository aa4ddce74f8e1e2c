package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.command.api.Server.Answer;

/** Organisations are renamed and merged in streams of their own, which keep the rules of every fact. */
class OrganisationFactsApiTest extends ServerTest {
    private static final String CITED = ",'occurred':'2026-06','citations':[{'publisher':'P','title':'T'}]}";

    private final String id = "org-" + UUID.randomUUID();
    private String first = "";

    @BeforeEach
    void open() {
        first = registered(id, "Old Name", "one").text("factId");
    }

    @Test
    void aRenamedCompanyHasTheNewNameInEveryLaterFact() {
        Answer renamed = rename(id, "New Name");
        assertThat(renamed.status()).as(renamed.raw().body()).isEqualTo(201);
        assertThat(renamed.header("Location")).isEqualTo(path(id) + "/" + renamed.text("factId"));
        assertThat(renamed.text("releaseId")).isEqualTo("company:" + id);
        assertThat(renamed.header("ETag")).isEqualTo("\"0\"");
        Answer old = register(id, "Old Name", "two");
        assertThat(old.text("rule")).isEqualTo("OrganisationKeepsItsName");
        assertThat(old.text("conflictingFact")).isEqualTo(renamed.text("factId"));
        assertThat(old.text("detail"))
                .contains("is \"" + called("New Name") + "\" in this record, not \"" + called("Old Name") + "\"")
                .contains("it was called so before it was renamed: send its id, alone or with the name that it has now")
                .contains("give another id")
                .contains("organisation-renamed at " + path(id));
        registered(id, "New Name", "two");
        assertThat(post("/api/releases", "{'releaseId':'" + id + "-three','company':'" + id + "','model':'M'}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aCorrectionMayKeepTheNameThatTheOrganisationHadThen() {
        String second = registered(id, "Old Name", "two").text("factId");
        rename(id, "New Name");
        assertThat(correctRegistration("two", second, "Old Name").status()).isEqualTo(201);
        assertThat(correctRegistration("two", second, "New Name").status()).isEqualTo(201);
        assertThat(correctRegistration("two", second, "Third Name").text("rule"))
                .isEqualTo("OrganisationKeepsItsName");
        // The first name is corrected where it was given, and the renaming stays.
        assertThat(correctRegistration("one", first, "Right Name").status()).isEqualTo(201);
        registered(id, "New Name", "four");
    }

    @Test
    void aRenamingIsCorrectedRetractedReinstatedAndCited() {
        String renamed = rename(id, "New Name").text("factId");
        Answer corrected = post(
                path(id),
                "{'type':'fact-corrected','targetFactId':'" + renamed + "','reason':'misspelt','replacement':"
                        + "{'type':'organisation-renamed','name':'" + called("Newer Name") + "'" + CITED + CITED);
        assertThat(corrected.status()).as(corrected.raw().body()).isEqualTo(201);
        registered(id, "Newer Name", "two");
        assertThat(about("fact-retracted", corrected.text("factId")).status()).isEqualTo(201);
        registered(id, "New Name", "three");
        assertThat(about("fact-retracted", renamed).status()).isEqualTo(201);
        registered(id, "Old Name", "four");
        assertThat(about("fact-reinstated", renamed).status()).isEqualTo(201);
        registered(id, "New Name", "five");
        assertThat(post(
                                path(id),
                                "{'type':'citation-added','targetFactId':'" + renamed
                                        + "','citation':{'publisher':'Q','title':'U'}}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theLastRenamingByTheWorldClockCountsWhicheverCameFirst() {
        rename(id, "Newest Name");
        assertThat(post(
                                path(id),
                                "{'type':'organisation-renamed','name':'" + called("Middle Name") + "'"
                                        + CITED.replace("2026-06", "2025"))
                        .status())
                .isEqualTo(201);
        registered(id, "Newest Name", "two");
    }

    @Test
    void everyRuleOfAFactHolds() {
        Answer uncited = post(path(id), "{'type':'organisation-renamed','name':'New','occurred':'2026-06'}");
        assertThat(uncited.text("rule")).isEqualTo("FactCitesASource");
        Answer future =
                post(path(id), "{'type':'organisation-renamed','name':'New'" + CITED.replace("2026-06", "2999"));
        assertThat(future.text("rule")).isEqualTo("OccurredNotInTheFuture");
        assertThat(about("fact-retracted", UUID.randomUUID().toString()).text("rule"))
                .isEqualTo("FactStands");
        String renamed = rename(id, "New Name").text("factId");
        Answer other =
                post(path(id), "{'factId':'" + renamed + "','type':'organisation-renamed','name':'Other'" + CITED);
        assertThat(other.text("rule")).isEqualTo("FactIdUsedOnce");
        Answer again = post(
                path(id),
                "{'factId':'" + renamed + "','type':'organisation-renamed','name':'" + called("New Name") + "'"
                        + CITED);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.raw().body()).contains("\"sequence\":0");
        Answer otherType = post(
                path(id),
                "{'type':'fact-corrected','targetFactId':'" + renamed + "','reason':'r','replacement':"
                        + "{'type':'organisation-merged','into':'" + id + "','as':'DUPLICATE'" + CITED + CITED);
        assertThat(otherType.text("rule")).isEqualTo("CorrectionKeepsTheType");
    }

    @ParameterizedTest
    @CsvSource({"companies", "agencies", "customers"})
    void anOrganisationThatNoFactNamesIsNotFound(String register) {
        Answer unknown = post(
                "/api/" + register + "/nobody-" + id + "/facts", "{'type':'organisation-renamed','name':'New'" + CITED);
        assertThat(unknown.problem()).isEqualTo("404 not-found");
        assertThat(unknown.text("detail")).contains("nobody-" + id);
    }

    @Test
    void eachFactHasItsAddress() {
        assertThat(post(path(id), "{'type':'release-withdrawn','reason':'r'" + CITED)
                        .raw()
                        .body())
                .contains("is about a release: send it to POST /api/releases/{releaseId}/facts");
        assertThat(post("/api/releases/" + id + "-one/facts", "{'type':'organisation-renamed','name':'New'" + CITED)
                        .raw()
                        .body())
                .contains("is about an organisation: send it to POST /api/companies/{id}/facts");
        assertThat(post("/api/releases", "{'releaseId':'company:" + id + "','company':'X','model':'M'}")
                        .raw()
                        .body())
                .contains("/releaseId");
        assertThat(post("/api/releases/company:" + id + "/facts", "{'type':'release-withdrawn','reason':'r'" + CITED)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anOrganisationIsMergedOnceIntoAnotherAndNeverIntoItself() {
        String other = "other-" + id;
        registered(other, "Other", "one");
        assertThat(merge(id, "nobody-" + id).text("rule")).isEqualTo("OrganisationMergesIntoAnother");
        assertThat(merge(id, id).text("rule")).isEqualTo("OrganisationMergesIntoAnother");
        Answer merged = merge(id, other);
        assertThat(merged.status()).as(merged.raw().body()).isEqualTo(201);
        Answer twice = merge(id, other);
        assertThat(twice.text("rule")).isEqualTo("OrganisationMergedOnce");
        assertThat(twice.text("conflictingFact")).isEqualTo(merged.text("factId"));
        Answer circle = merge(other, id);
        assertThat(circle.text("rule")).isEqualTo("OrganisationMergesIntoAnother");
        assertThat(circle.text("detail")).contains("company " + id + " leads to company " + other + " itself");
        assertThat(about("fact-retracted", merged.text("factId")).status()).isEqualTo(201);
        assertThat(merge(other, id).status()).isEqualTo(201);
        Answer back = about("fact-reinstated", merged.text("factId"));
        assertThat(back.text("rule")).isEqualTo("OrganisationMergesIntoAnother");
    }

    private Answer merge(String from, String into) {
        return post(path(from), "{'type':'organisation-merged','into':'" + into + "','as':'DUPLICATE'" + CITED);
    }

    private Answer rename(String company, String name) {
        return post(path(company), "{'type':'organisation-renamed','name':'" + called(name) + "'" + CITED);
    }

    /** No other test of this server has names that end so. */
    private String called(String name) {
        return name + " " + id;
    }

    private Answer about(String type, String fact) {
        return post(path(id), "{'type':'" + type + "','targetFactId':'" + fact + "','reason':'r'" + CITED);
    }

    private Answer correctRegistration(String release, String fact, String name) {
        return post(
                "/api/releases/" + id + "-" + release + "/facts",
                "{'type':'fact-corrected','targetFactId':'" + fact + "','reason':'r','replacement':"
                        + "{'type':'release-registered','company':{'id':'" + id + "','name':'" + called(name)
                        + "'},'model':'M'}" + CITED);
    }

    private Answer registered(String company, String name, String release) {
        Answer answer = register(company, name, release);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return answer;
    }

    private Answer register(String company, String name, String release) {
        return post(
                "/api/releases",
                "{'releaseId':'" + company + "-" + release + "','company':{'id':'" + company + "','name':'"
                        + called(name) + "'},'model':'M'}");
    }

    private static String path(String company) {
        return "/api/companies/" + company + "/facts";
    }

    private Answer post(String path, String body) {
        return server.post(path, body);
    }
}
