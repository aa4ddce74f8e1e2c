package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.OrganisationFact;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.platform.access.Role;
import org.modeldocket.platform.access.TokenFile;

/** The forms of the recorder as HTTP: what they send, what they refuse, and that nothing typed is lost. */
class RecordTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket();

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String CASE = "openai-gpt-5-6";

    private final Client client = DOCKET.client();
    private String cookie = "";

    @BeforeEach
    void signIn() {
        cookie = SignInTest.signedIn(client, Client.TOKEN);
    }

    static Stream<String> types() {
        return Stream.of(FactType.values())
                .filter(type -> !RecordKeeping.class.isAssignableFrom(type.factClass())
                        && !OrganisationFact.class.isAssignableFrom(type.factClass())
                        && type != FactType.RELEASE_REGISTERED)
                .map(FactType::logicalName);
    }

    private Client.Answer post(String path, String... fields) {
        String[] all = Stream.concat(Stream.of("_csrf", SignInTest.formToken(client, cookie)), Stream.of(fields))
                .toArray(String[]::new);
        return SignInTest.send(client, path, cookie, all);
    }

    private String page(String path) {
        Client.Answer answer = client.get(path, "Cookie", cookie);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    /** A new fact has its form, with words for each field and each choice: a missing one is an error. */
    @ParameterizedTest
    @MethodSource("types")
    void everyTypeHasAForm(String type) {
        assertThat(page("/record?case=" + CASE + "&type=" + type))
                .contains("name=\"type\" value=\"" + type, "f.occurred");
        Client.Answer empty = post("/record", "case", CASE, "type", type, "do", "record");
        assertThat(empty.status()).isIn(409, 422);
        assertThat(empty.text()).contains("<title>Error: ", "id=\"summary\"").doesNotContain("must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%01", "%20%09", "gpt%00", "%22", "-x"})
    void wordsOfAnyKindFindACaseOrNone(String words) {
        Client.Answer page = client.get("/record?q=" + words, "Cookie", SignInTest.signedIn(client, Client.TOKEN));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
    }

    @Test
    void aReaderIsAskedToSignInAndAnAuditorIsToldWhatIsMissing() {
        Client.Answer reader = client.get("/record?case=" + CASE + "&type=preview-granted");
        assertThat(reader.status()).isEqualTo(303);
        assertThat(reader.header("Location"))
                .isEqualTo("/sign-in?return=%2Frecord%3Fcase%3Dopenai-gpt-5-6%26type%3Dpreview-granted");
        String secret = DOCKET.part(TokenFile.class)
                .create("Auditor " + SCRIPT, List.of(Role.AUDITOR))
                .secret()
                .value();
        Client.Answer auditor = client.get("/record", "Cookie", SignInTest.signedIn(client, secret));
        assertThat(auditor.status()).isEqualTo(403);
        assertThat(auditor.text())
                .contains("Not allowed", "without the role that this page needs: recorder")
                .doesNotContain(SCRIPT);
        HttpRequest write = client.request("/record", "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("case=" + CASE))
                .build();
        assertThat(client.send(write).status()).isEqualTo(401);
    }

    @Test
    void whatIsTypedIsNeverLostAndNeverScript() {
        Client.Answer answer = post(
                "/record",
                "case",
                CASE,
                "type",
                "directive-issued",
                "do",
                "record",
                "f.title",
                SCRIPT,
                "f.agencies",
                SCRIPT,
                "f.occurred.asStated",
                SCRIPT,
                "f.penalty",
                SCRIPT,
                "publisher",
                SCRIPT,
                "title",
                SCRIPT,
                "url",
                "javascript:alert(1)",
                "quote",
                SCRIPT,
                "published",
                SCRIPT);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).doesNotContain(SCRIPT);
        assertThat(answer.text().split("&lt;script&gt;alert\\(1\\)&lt;/script&gt;", -1).length)
                .isGreaterThan(8);
        assertThat(page("/record?q=%3Cscript%3Ealert(1)%3C/script%3E&url=%22onclick=x"))
                .doesNotContain(SCRIPT, "\"onclick");
    }

    @Test
    void aFormThatIsSentTwiceRecordsOnce() {
        String id = UUID.randomUUID().toString();
        String[] form = {
            "case",
            CASE,
            "type",
            "company-responded",
            "do",
            "record",
            "factId",
            id,
            "f.occurred.asStated",
            "1 July 2026",
            "f.stance",
            "NO_COMMENT",
            "f.statement",
            "It had nothing to say.",
            "publisher",
            "Gazette",
            "title",
            "No comment"
        };
        Client.Answer first = post("/record", form);
        assertThat(first.status()).as(first.text()).isEqualTo(303);
        assertThat(first.header("Location")).isEqualTo("/releases/" + CASE + "#fact-" + id);
        long facts = client.get("/api/facts?limit=1").json().path("total").asLong();
        assertThat(post("/record", form).header("Location")).isEqualTo(first.header("Location"));
        assertThat(client.get("/api/facts?limit=1").json().path("total").asLong())
                .isEqualTo(facts);
        assertThat(client.get("/api/releases/" + CASE + "/facts/" + id)
                        .json()
                        .path("occurred")
                        .path("edtf")
                        .asString())
                .isEqualTo("2026-07-01");
        assertThat(page("/releases/" + CASE)).contains("/record/change?release=" + CASE + "&amp;fact=" + id);
    }

    @Test
    void aBrokenRuleNamesTheFactInTheWayAndBothWaysOn() {
        String[] withdrawal = {
            "case",
            "anthropic-fable-5",
            "type",
            "release-withdrawn",
            "do",
            "record",
            "f.occurred",
            "2026-11",
            "f.reason",
            "It is over.",
            "publisher",
            "Gazette",
            "title",
            "Withdrawn"
        };
        assertThat(post("/record", withdrawal).status()).isEqualTo(303);
        Client.Answer again = post("/record", withdrawal);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text())
                .contains(
                        "stands in the way", "do=source&amp;fact=", "name=\"same\"", "Record as another account of it");
    }

    @Test
    void aCheckSaysTheSentenceAndWhatItChangesAndStoresNothing() {
        long facts = client.get("/api/facts?limit=1").json().path("total").asLong();
        String checked = post(
                        "/record",
                        "case",
                        "anthropic-mythos-5",
                        "type",
                        "generally-released",
                        "do",
                        "check",
                        "f.occurred.asStated",
                        "in July 2026",
                        "publisher",
                        "Gazette",
                        "title",
                        "Out")
                .text();
        assertThat(checked)
                .contains(
                        "made Mythos 5 generally available",
                        "some day in July 2026",
                        "General release: 0 before, 1 after");
        assertThat(client.get("/api/facts?limit=1").json().path("total").asLong())
                .isEqualTo(facts);
    }

    @Test
    void aCorrectionChangesOnlyWhatWasChanged() {
        String id = UUID.randomUUID().toString();
        post(
                "/record",
                "case",
                CASE,
                "type",
                "target-date-announced",
                "do",
                "record",
                "factId",
                id,
                "f.occurred",
                "2026-06-20",
                "f.step",
                "GENERAL_RELEASE",
                "f.target.asStated",
                "in a couple of weeks",
                "f.target",
                "2026-07",
                "f.announcedBy",
                "COMPANY",
                "publisher",
                "Gazette",
                "title",
                "Soon");
        String form = page("/record/change?release=" + CASE + "&fact=" + id + "&do=correct");
        assertThat(form).contains("value=\"in a couple of weeks\"", "value=\"2026-07\"");
        String[] same = {
            "release",
            CASE,
            "fact",
            id,
            "do",
            "correct",
            "f.occurred",
            "2026-06-20",
            "f.step",
            "GENERAL_RELEASE",
            "f.target.asStated",
            "in a couple of weeks",
            "f.target",
            "2026-07",
            "f.announcedBy",
            "COMPANY",
            "c.reason",
            "Misread.",
            "publisher",
            "Gazette",
            "title",
            "A correction"
        };
        assertThat(post("/record/change", same).text()).contains("Nothing was changed");
        same[7] = "2026-06-21";
        Client.Answer corrected = post("/record/change", same);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(303);
        Client.Answer fact = client.get("/api/releases/" + CASE + "/facts/" + id);
        assertThat(fact.json().path("occurred").path("edtf").asString()).isEqualTo("2026-06-21");
        assertThat(fact.text()).contains("in a couple of weeks");
        for (String change : List.of("retract", "reinstate", "source", "rank")) {
            assertThat(page("/record/change?release=" + CASE + "&fact=" + id + "&do=" + change))
                    .contains("<form");
        }
        assertThat(post(
                                "/record/change",
                                "release",
                                CASE,
                                "fact",
                                id,
                                "do",
                                "source",
                                "publisher",
                                SCRIPT,
                                "title",
                                SCRIPT)
                        .status())
                .isEqualTo(303);
        assertThat(post(
                                "/record/change",
                                "release",
                                CASE,
                                "fact",
                                id,
                                "do",
                                "retract",
                                "c.reason",
                                "Wrong case.",
                                "publisher",
                                "Gazette",
                                "title",
                                "A retraction")
                        .status())
                .isEqualTo(303);
        assertThat(page("/releases/" + CASE + "/facts/" + id))
                .contains("do=reinstate")
                .doesNotContain("do=correct");
        assertThat(page("/releases/" + CASE)).doesNotContain(SCRIPT);
    }

    @Test
    void oneDirectiveOverSeveralReleases() {
        Client.Answer answer = post(
                "/record",
                "case",
                CASE,
                "type",
                "directive-issued",
                "do",
                "record",
                "f.occurred",
                "2026-09",
                "f.agencies",
                "Office of Examples",
                "f.instrument",
                "AGENCY_REQUEST",
                "f.force",
                "REQUESTED",
                "f.measures",
                "PROVIDE_INFORMATION",
                "f.title",
                "A question to two",
                "f.releases",
                "anthropic-mythos-5",
                "publisher",
                "Gazette",
                "title",
                "Two are asked");
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        assertThat(answer.header("Location")).startsWith("/releases/" + CASE + "#fact-");
        assertThat(page("/releases/anthropic-mythos-5")).contains("A question to two");
    }

    @Test
    void aNewCaseIsOpenedOnlyAfterNearOnesAreShown() {
        assertThat(page("/record")).doesNotContain("open a new case");
        assertThat(page("/record?q=gpt")).contains("GPT-5.6", "open a new case");
        Client.Answer empty = post("/record/case", "url", "https://example.org/a", "f.model", SCRIPT);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text())
                .contains("Company: Enter this.", "https://example.org/a")
                .doesNotContain(SCRIPT);
        Client.Answer opened = post(
                "/record/case",
                "url",
                "https://example.org/a",
                "quote",
                "so",
                "f.company",
                "New Lab",
                "f.model",
                "One");
        assertThat(opened.status()).as(opened.text()).isEqualTo(303);
        assertThat(opened.header("Location"))
                .isEqualTo("/record?url=https%3A%2F%2Fexample.org%2Fa&quote=so&case=new-lab-one");
        assertThat(page(opened.header("Location"))).contains("New Lab One", "What happened");
        assertThat(page("/record/help")).contains("javascript:location.href=");
    }
}
