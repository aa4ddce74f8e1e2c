package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.command.api.Server.Answer;
import org.modeldocket.facts.OrganisationMerged;
import org.modeldocket.facts.OrganisationRenamed;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.MergerKind;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.organisation.OrganisationStream;

/** Facts about organisations are corrected by the members that change, and what is wrong is said of the organisation. */
class OrganisationChangesApiTest extends ServerTest {
    private static final String CITED = ",'occurred':'2026-06','citations':[{'publisher':'P','title':'T'}]}";
    private static final String NONE = "0197a000-0000-7000-8000-0000000000ff";

    private final String id = "changed-" + UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void theMembersThatChangeAreEnough(OrganisationKind kind) {
        name(kind, id);
        name(kind, "other-" + id);
        String renamed = recorded(kind, "{'type':'organisation-renamed','name':'New " + id + "'")
                .text("factId");
        Answer changed = recorded(kind, changes(renamed, "{'name':'Newer " + id + "'}"));
        assertThat(changed.text("releaseId")).isEqualTo(kind + ":" + id);
        assertThat(changed.header("Location")).isEqualTo(path(kind) + "/" + changed.text("factId"));
        recorded(kind, changes(changed.text("factId"), "{'occurred':'2026-05','note':'n'}"));
        OrganisationRenamed now = (OrganisationRenamed) standing(kind).getFirst();
        assertThat(now.name()).hasToString("Newer " + id);
        assertThat(now.occurred().edtf()).hasToString("2026-05");
        assertThat(now.note()).hasToString("n");
        assertThat(now.citations()).hasSize(1);
        String merged = recorded(kind, "{'type':'organisation-merged','into':'other-" + id + "','as':'DUPLICATE'")
                .text("factId");
        recorded(kind, changes(merged, "{'as':'SUCCESSOR'}"));
        OrganisationMerged then = (OrganisationMerged) standing(kind).getLast();
        assertThat(then.as()).isEqualTo(MergerKind.SUCCESSOR);
        assertThat(then.into()).hasToString("other-" + id);
        assertThat(post(kind, changes(merged, "{'into':'" + id + "'}")).text("rule"))
                .isEqualTo("OrganisationMergesIntoAnother");
    }

    @Test
    void aRepeatGivesTheFirstAnswer() {
        OrganisationKind kind = OrganisationKind.AGENCY;
        name(kind, id);
        String renamed = recorded(kind, "{'type':'organisation-renamed','name':'New " + id + "'")
                .text("factId");
        String correction = "{'factId':'" + UUID.randomUUID() + "',"
                + changes(renamed, "{'name':'Newer " + id + "'}").substring(1);
        String first = recorded(kind, correction).raw().body();
        recorded(kind, changes(renamed, "{'note':'n'}"));
        assertThat(recorded(kind, correction).raw().body()).isEqualTo(first);
    }

    @Test
    void everyFaultHasItsPlace() {
        OrganisationKind kind = OrganisationKind.COMPANY;
        name(kind, id);
        String renamed = recorded(kind, "{'type':'organisation-renamed','name':'New " + id + "'")
                .text("factId");
        Answer faulty = post(kind, changes(renamed, "{'name':'','into':'x','occurred':'2026-13'}"));
        assertThat(faulty.problem()).isEqualTo("422 malformed");
        assertThat(faulty.raw().body()).contains("/changes/name", "/changes/into", "/changes/occurred");
        assertThat(post(kind, changes(renamed, "{'name':'N\u00adew'}")).raw().body())
                .contains("/changes/name");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongIsSaidOfTheOrganisation(OrganisationKind kind) {
        name(kind, id);
        Answer noStream = post(kind, changes(NONE, "{'note':'n'}"));
        assertThat(noStream.text("rule")).isEqualTo("FactStands");
        assertThat(noStream.text("detail")).isEqualTo("no fact " + NONE + " is recorded here");
        Answer early =
                server.post(path(kind), "{'type':'organisation-renamed','name':'N'" + CITED, "If-Match", "\"0\"");
        assertThat(early.problem()).startsWith("412");
        assertThat(early.text("detail"))
                .isEqualTo(kind + " " + id + " has no facts yet; what was sent expects sequence 0");
        assertThat(early.body().has("actual")).isFalse();
        Answer renamed = recorded(kind, "{'type':'organisation-renamed','name':'New " + id + "'");
        assertThat(post(kind, changes(NONE, "{'note':'n'}")).text("detail"))
                .isEqualTo("no fact " + NONE + " is recorded here");
        assertThat(post(kind, "{'type':'fact-retracted','reason':'r','targetFactId':'" + NONE + "'")
                        .text("detail"))
                .isEqualTo("no fact " + NONE + " is recorded here");
        assertThat(post(kind, "{'factId':'" + renamed.text("factId") + "','type':'organisation-renamed','name':'Other'")
                        .text("detail"))
                .contains("already in use for another fact that is recorded here");
        assertThat(server.post(path(kind), "{'type':'organisation-renamed','name':'N'" + CITED, "If-Match", "\"7\"")
                        .text("detail"))
                .startsWith(kind + " " + id + " is at sequence 0");
        String read = "{'type':'organisation-renamed','releaseId':'elsewhere','data':{'name':'N'}";
        assertThat(post(kind, read).raw().body()).contains("must be " + kind + ":" + id + ", as the address");
    }

    private static String changes(String target, String changes) {
        return "{'type':'fact-corrected','targetFactId':'" + target + "','reason':'a slip','changes':" + changes;
    }

    private Answer recorded(OrganisationKind kind, String fact) {
        Answer answer = post(kind, fact);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return answer;
    }

    private Answer post(OrganisationKind kind, String fact) {
        return server.post(path(kind), fact + CITED);
    }

    private String path(OrganisationKind kind) {
        String register = switch (kind) {
            case COMPANY -> "companies";
            case AGENCY -> "agencies";
            case CUSTOMER -> "customers";
        };
        return "/api/" + register + "/" + id + "/facts";
    }

    /** A fact that names the organisation, in a new case. */
    private void name(OrganisationKind kind, String organisation) {
        String release = "r-" + UUID.randomUUID();
        String named = "{'id':'" + organisation + "','name':'Name " + organisation + "'}";
        String company = kind == OrganisationKind.COMPANY ? named : "'Example AI'";
        server.post("/api/releases", "{'releaseId':'" + release + "','company':" + company + ",'model':'M'}");
        server.post(
                "/api/releases/" + release + "/facts",
                "{'type':'preview-granted','previewId':'p','grantedBy':'COMPANY','customerByCustomer':true" + CITED);
        if (kind != OrganisationKind.COMPANY) {
            String fact = kind == OrganisationKind.AGENCY
                    ? "{'type':'evaluation-reported','outcome':'CONCERN','summary':'s','agency':"
                    : "{'type':'customer-denied','previewId':'p','customer':";
            Answer answer = server.post("/api/releases/" + release + "/facts", fact + named + CITED);
            assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        }
    }

    /** What the facts about the organisation say. */
    private List<ReleaseFact> standing(OrganisationKind kind) {
        var stream = new OrganisationStream(kind, new Slug(id)).streamId();
        return CaseHistory.of(record.places().history(stream, Long.MAX_VALUE)).ordered().stream()
                .map(RecordedFact::fact)
                .toList();
    }
}
