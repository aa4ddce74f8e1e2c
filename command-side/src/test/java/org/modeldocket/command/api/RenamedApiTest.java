package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.command.api.Server.Answer;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.organisation.OrganisationKind;

/** A name alone stands for the organisation that has it now, and no renaming takes the name of another. */
class RenamedApiTest extends ServerTest {
    private static final String CITED = ",'occurred':'2026-06','citations':[{'publisher':'P','title':'T'}]}";

    private final String mark = UUID.randomUUID().toString();
    private final String id = "renamed-" + mark;

    @ParameterizedTest
    @EnumSource
    void aNameAloneStandsForTheOneThatWasRenamedSo(OrganisationKind kind) {
        named(kind, "{'id':'" + id + "','name':'" + called("Old") + "'}");
        assertThat(rename(kind, id, "New").status()).isEqualTo(201);
        assertThat(idOf(kind, "'" + called("New") + "'")).isEqualTo(id);
        assertThat(idOf(kind, "{'name':' " + called("New") + "'}")).isEqualTo(id);
        // The id that follows from the old name is free, and the old name is still that of the first.
        Answer old = name(kind, newRelease(), UUID.randomUUID(), "'" + called("Old") + "'");
        assertThat(old.text("rule")).isEqualTo("OrganisationKeepsItsName");
        assertThat(old.text("detail")).contains(kind + " " + id, "it was called so before it was renamed: send its id");
        assertThat(idOf(kind, "{'id':'" + id + "'}")).isEqualTo(id);
        assertThat(idOf(kind, "{'id':'other-" + id + "','name':'" + called("Old") + "'}"))
                .isEqualTo("other-" + id);
    }

    @ParameterizedTest
    @EnumSource
    void aNameBetweenTwoRenamingsIsRepeatedButNotRecordedAgain(OrganisationKind kind) {
        named(kind, "'" + called("Old") + "'");
        String first = slug("Old");
        assertThat(rename(kind, first, "Middle").status()).isEqualTo(201);
        String release = newRelease();
        UUID fact = UUID.randomUUID();
        Answer middle = name(kind, release, fact, "'" + called("Middle") + "'");
        assertThat(middle.status()).as(middle.raw().body()).isEqualTo(201);
        assertThat(rename(kind, first, "New").status()).isEqualTo(201);
        assertThat(name(kind, release, fact, "'" + called("Middle") + "'").raw().body())
                .isEqualTo(middle.raw().body());
        Answer again = name(kind, newRelease(), UUID.randomUUID(), "'" + called("Middle") + "'");
        assertThat(again.text("rule")).isEqualTo("OrganisationKeepsItsName");
        assertThat(again.text("detail")).contains(first, "give another id");
    }

    /** What differs in case or punctuation alone would be taken for the same by every reader. */
    @ParameterizedTest
    @EnumSource
    void aNameThatLooksTheSameIsTaken(OrganisationKind kind) {
        named(kind, "{'id':'" + id + "','name':'" + called("Old") + "'}");
        named(kind, "'" + called("Taken") + "'");
        for (String alike : List.of(
                called("Taken").toUpperCase(Locale.ROOT), called("Taken").replace(' ', '-'))) {
            Answer taken = server.post(path(kind, id), "{'type':'organisation-renamed','name':'" + alike + "'" + CITED);
            assertThat(taken.text("rule")).as(alike).isEqualTo("OrganisationTakesAFreeName");
        }
        assertThat(rename(kind, id, "New").status()).isEqualTo(201);
        Answer lower =
                name(kind, newRelease(), UUID.randomUUID(), "'" + called("New").toLowerCase(Locale.ROOT) + "'");
        assertThat(lower.text("rule")).isEqualTo("OrganisationKeepsItsName");
        assertThat(lower.text("detail")).contains(kind + " " + id);
    }

    @Test
    void aCorrectedNameStandsForItsOrganisationToo() {
        String release = newRelease();
        Answer wrong = server.post(
                "/api/releases", "{'releaseId':'" + release + "-a','company':'" + called("Wrong") + "','model':'M'}");
        server.post(
                "/api/releases/" + release + "-a/facts",
                "{'type':'fact-corrected','targetFactId':'" + wrong.text("factId")
                        + "','reason':'r','changes':{'company':{'id':'" + slug("Wrong") + "','name':'"
                        + called("Right") + "'}}" + CITED);
        assertThat(idOf(OrganisationKind.COMPANY, "'" + called("Right") + "'")).isEqualTo(slug("Wrong"));
    }

    @ParameterizedTest
    @EnumSource
    void aRenamingTakesNoNameThatAnotherHasUnlessBothAreOne(OrganisationKind kind) {
        named(kind, "{'id':'" + id + "','name':'" + called("Old") + "'}");
        String its = named(kind, "'" + called("Taken") + "'");
        Answer taken = rename(kind, id, "Taken");
        assertThat(taken.problem()).isEqualTo("409 broken-rule");
        assertThat(taken.text("rule")).isEqualTo("OrganisationTakesAFreeName");
        assertThat(taken.text("conflictingFact")).isEqualTo(its);
        assertThat(taken.text("detail"))
                .contains(kind + " " + slug("Taken") + " has the name \"" + called("Taken") + "\"")
                .contains("record organisation-merged at " + path(kind, slug("Taken")), "if not, give a name");
        // A correction renames too.
        String renamed = rename(kind, id, "Free").text("factId");
        assertThat(about(kind, "fact-corrected", renamed, ",'changes':{'name':'" + called("Taken") + "'}")
                        .text("rule"))
                .isEqualTo("OrganisationTakesAFreeName");
        Answer merged = server.post(
                path(kind, slug("Taken")),
                "{'type':'organisation-merged','into':'" + id + "','as':'DUPLICATE'" + CITED);
        assertThat(merged.status()).as(merged.raw().body()).isEqualTo(201);
        assertThat(rename(kind, id, "Taken").status()).isEqualTo(201);
        assertThat(idOf(kind, "'" + called("Taken") + "'")).isEqualTo(id);
    }

    @Test
    void aRenamingThatIsTakenBackMayComeBackOnlyToAFreeName() {
        OrganisationKind kind = OrganisationKind.COMPANY;
        named(kind, "{'id':'" + id + "','name':'" + called("Old") + "'}");
        String renamed = rename(kind, id, "New").text("factId");
        assertThat(about(kind, "fact-retracted", renamed, "").status()).isEqualTo(201);
        named(kind, "'" + called("New") + "'");
        assertThat(about(kind, "fact-reinstated", renamed, "").text("rule")).isEqualTo("OrganisationTakesAFreeName");
    }

    @ParameterizedTest
    @CsvSource({"US, 409", "GB, 201", ", 409"})
    void agenciesOfTwoJurisdictionsMayHaveOneName(String jurisdiction, int status) {
        OrganisationKind kind = OrganisationKind.AGENCY;
        named(kind, "{'id':'" + id + "','name':'" + called("Old") + "','jurisdiction':'US'}");
        String of = jurisdiction == null ? "" : ",'jurisdiction':'" + jurisdiction + "'";
        named(kind, "{'id':'other-" + id + "','name':'" + called("Taken") + "'" + of + "}");
        assertThat(rename(kind, id, "Taken").status()).isEqualTo(status);
        if (status == 201) {
            assertThat(idOf(kind, "{'name':'" + called("Taken") + "','jurisdiction':'US'}"))
                    .isEqualTo(id);
        }
    }

    private Answer rename(OrganisationKind kind, String organisation, String name) {
        return server.post(
                path(kind, organisation), "{'type':'organisation-renamed','name':'" + called(name) + "'" + CITED);
    }

    private Answer about(OrganisationKind kind, String type, String fact, String more) {
        return server.post(
                path(kind, id), "{'type':'" + type + "','targetFactId':'" + fact + "','reason':'r'" + more + CITED);
    }

    /** Names an organisation in a new case; gives the fact. */
    private String named(OrganisationKind kind, String organisation) {
        Answer answer = name(kind, newRelease(), UUID.randomUUID(), organisation);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return answer.text("factId");
    }

    /** The id under which an organisation is recorded that is named so. */
    private String idOf(OrganisationKind kind, String organisation) {
        String release = newRelease();
        Answer answer = name(kind, release, UUID.randomUUID(), organisation);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return record.places().history(new ReleaseId(release), Long.MAX_VALUE).stream()
                .map(RecordedFact::fact)
                .map(fact -> fact instanceof FactCorrected c ? c.replacement() : fact)
                .filter(fact -> fact.factId().toString().equals(answer.text("factId")))
                .flatMap(fact -> claimed(fact, kind))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> claimed(ReleaseFact fact, OrganisationKind kind) {
        return fact.organisationClaims().stream()
                .filter(claim -> claim.key().kind() == kind)
                .map(claim -> claim.key().id());
    }

    private Answer name(OrganisationKind kind, String release, UUID fact, String organisation) {
        if (kind == OrganisationKind.COMPANY) {
            return server.post(
                    "/api/releases",
                    "{'factId':'" + fact + "','releaseId':'" + release + "','company':" + organisation
                            + ",'model':'M'}");
        }
        server.post("/api/releases", "{'releaseId':'" + release + "','company':'Example AI','model':'M'}");
        String facts = "/api/releases/" + release + "/facts";
        if (kind == OrganisationKind.AGENCY) {
            return server.post(
                    facts,
                    "{'factId':'" + fact + "','type':'evaluation-reported','outcome':'CONCERN','summary':'s','agency':"
                            + organisation + CITED);
        }
        server.post(
                facts,
                "{'type':'preview-granted','previewId':'p','grantedBy':'COMPANY','customerByCustomer':true" + CITED);
        return server.post(
                facts,
                "{'factId':'" + fact + "','type':'customer-denied','previewId':'p','customer':" + organisation + CITED);
    }

    private static String newRelease() {
        return "r-" + UUID.randomUUID();
    }

    private static String path(OrganisationKind kind, String organisation) {
        String register = switch (kind) {
            case COMPANY -> "companies";
            case AGENCY -> "agencies";
            case CUSTOMER -> "customers";
        };
        return "/api/" + register + "/" + organisation + "/facts";
    }

    /** No other test of this server has names that end so. */
    private String called(String name) {
        return name + " " + mark;
    }

    private String slug(String name) {
        return name.toLowerCase(Locale.ROOT) + "-" + mark;
    }
}
