package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where a recorder begins, and what forms take more than once. */
class DeskTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket();

    private static final String CASE = "openai-gpt-5-6";
    private static final String OTHER = "anthropic-mythos-5";

    private final Client client = DOCKET.client();
    private String cookie = "";

    @BeforeEach
    void signIn() {
        Awaitility.await().until(() -> client.get("/releases/" + CASE).status() == 200);
        cookie = SignInTest.signedIn(client, Client.TOKEN);
    }

    private Client.Answer post(String... fields) {
        String[] all = Stream.concat(Stream.of("_csrf", SignInTest.formToken(client, cookie)), Stream.of(fields))
                .toArray(String[]::new);
        return SignInTest.send(client, "/record", cookie, all);
    }

    private String page(String path) {
        Client.Answer answer = client.get(path, "Cookie", cookie);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    @Test
    void showsWhatIsOverdueAndWhatTheyRecordedLast() {
        String id = UUID.randomUUID().toString();
        Client.Answer recorded = post(
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
                "f.target",
                "2026-07",
                "f.announcedBy",
                "COMPANY",
                "publisher",
                "Gazette",
                "title",
                "Soon");
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(303);
        assertThat(page("/desk"))
                .contains(
                        "Due and overdue",
                        "Announced general release",
                        "overdue",
                        "href=\"/releases/" + CASE + "/facts/" + id + "\"",
                        "href=\"/changes?actor=token%3A",
                        "id=\"drafts\"");
        assertThat(page("/releases")).contains("href=\"/desk\"");
    }

    @Test
    void isForRecordersAndTheFirstPageOfOne() {
        assertThat(client.get("/desk").header("Location")).isEqualTo("/sign-in?return=%2Fdesk");
        assertThat(SignInTest.send(client, "/sign-in", "", "token", Client.TOKEN, "return", "/")
                        .header("Location"))
                .isEqualTo("/desk");
    }

    @Test
    void whatADirectiveHasSeveralOfIsEnteredOnOneForm() {
        String[] filled = {
            "case",
            CASE,
            "type",
            "directive-issued",
            "do",
            "record",
            "f.occurred",
            "2026-06-20",
            "f.agencies",
            "Office of Examples",
            "f.agencies",
            "Bureau of Samples",
            "f.agencies",
            "Third Office",
            "f.instrument",
            "LEGISLATION",
            "f.force",
            "BINDING",
            "f.measures",
            "DELAY_RELEASE",
            "f.audience",
            "PUBLIC",
            "f.audience.atLeast.APPROVED_CUSTOMERS",
            "18",
            "f.audience.description.APPROVED_CUSTOMERS",
            "banks",
            "f.title",
            "An act with two grounds",
            "f.legalBasis",
            "first",
            "f.legalBasis.text",
            "Section 1",
            "f.legalBasis",
            "second",
            "f.legalBasis.text",
            "Section 2",
            "f.releases",
            OTHER,
            "publisher",
            "Gazette",
            "title",
            "An act"
        };
        String again = post(Stream.concat(Stream.of(filled), Stream.of("more", "more"))
                        .toArray(String[]::new))
                .text();
        assertThat(again)
                .as("another line, and nothing lost")
                .contains(
                        "value=\"Third Office\"", "value=\"Section 2\"", "value=\"banks\"", "An act with two grounds");
        assertThat(again.split("name=\"f.agencies\"", -1)).hasSizeGreaterThan(4);
        String found = post(
                        "case",
                        CASE,
                        "type",
                        "directive-issued",
                        "more",
                        "find",
                        "covered",
                        "Mythos",
                        "f.releases",
                        "anthropic-fable-5",
                        "f.releases",
                        "no-such-case")
                .text();
        assertThat(found)
                .containsPattern("value=\"anthropic-fable-5\" checked=\"checked\"> <bdi>Anthropic Fable 5")
                .containsPattern("value=\"" + OTHER + "\"> <bdi>Anthropic Mythos 5")
                .contains("value=\"no-such-case\" checked");
        Client.Answer recorded = post(filled);
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(303);
        String directive = client.get("/api/directives?q=grounds").text();
        assertThat(directive)
                .contains("Section 1", "Section 2", "\"atLeast\":18", "\"description\":\"banks\"", "PUBLIC")
                .contains(CASE, OTHER);
        Client.Answer unknown =
                post("case", CASE, "type", "directive-issued", "do", "record", "f.releases", "no-such-case");
        assertThat(unknown.text()).contains("value=\"no-such-case\" checked");
    }
}
