package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesUnderAttackTest extends PageTest {
    private static final String GPT = "/releases/openai-gpt-5-6";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/releases",
                "/releases/hostile-case",
                "/releases/hostile-case/facts/0197a000-0000-7000-8000-000000000066",
                "/treatments/hostile/review",
                "/companies",
                "/companies/hostile",
                "/agencies",
                "/agencies/hostile"
            })
    void isNotMovedByHostileText(String path) {
        String page = browser.page(path);
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;\ufffd\ufffd")
                .doesNotContain("<script>", "<img", "\u202e", "\u2066");
        assertThat(page.replace("rel=\"noopener noreferrer nofollow\"", "")
                        .split("href=\"https://x\\.example", -1)
                        .length)
                .as("links outwards tell the other side nothing")
                .isEqualTo(page.split("rel=\"noopener noreferrer nofollow\"", -1).length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/releases/unknown",
                "/releases/No_Slug",
                GPT + "/facts/0197a000-0000-7000-8000-00000000ffff",
                GPT + "/facts/no-id",
                "/treatments/openai/suspension",
                "/treatments/openai/nothing",
                "/treatments/unknown/review",
                "/companies/unknown",
                "/agencies/unknown",
                "/directives/unknown",
                "/customers/unknown"
            })
    void saysWhatIsNotInTheRecord(String path) {
        HttpResponse<String> answer = browser.open(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("text/html"));
        assertThat(answer.body())
                .contains("<h1>Not in the record</h1>", "docket")
                .doesNotContain("??", "Exception");
    }

    @Test
    void refusesAPlaceInAListThatNoListGaveOut() {
        HttpResponse<String> answer = browser.open("/releases?cursor=made-up");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<h1>Check the address</h1>", "Go to the first page");
    }

    @Test
    void leavesTheApiToItself() {
        assertThat(browser.open("/api/releases/unknown").headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(browser.open("/nowhere", "Accept", "application/json").body())
                .doesNotContain("<html");
    }
}
