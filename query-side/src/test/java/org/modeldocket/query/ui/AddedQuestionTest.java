package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.modeldocket.platform.web.WebConfiguration;
import org.modeldocket.query.FoundingFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.Where;
import org.modeldocket.query.verification.SampleResults;
import org.modeldocket.query.verification.ViewSampleTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A question is added by its own package, its script, its template and a text: {@code org.modeldocket.query.added}. It is projected,
 * answers, is in the navigation, and is rebuilt and verified with the others.
 */
@Import(WebConfiguration.class)
@TestPropertySource(properties = "test.added=true")
class AddedQuestionTest extends PageTest {
    private static final String REGISTERED = "release-registered: 6";

    @Test
    void answersAndIsInTheNavigation() {
        assertThat(browser.page("/companies")).contains("<a href=\"/fact-types\">Fact types</a>");
        assertThat(browser.page("/fact-types"))
                .contains("<a href=\"/fact-types\" aria-current=\"true\">Fact types</a>", REGISTERED);
        assertThat(browser.text("/fact-types?knownAt=position:1")).contains("release-registered: 1");
    }

    @Test
    void itsAnswerIsLikeThoseOfOtherQuestions() {
        HttpResponse<String> answer = browser.open("/api/fact-types", "Accept", "application/json");
        assertThat(answer.body()).contains("{\"type\":\"release-registered\",\"count\":6}");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(browser.open("/api/fact-types", "Accept", "application/json", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(browser.open("/api/fact-types?knowAt=1", "Accept", "application/json")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @ResourceLock(ViewSampleTest.LOG)
    void isRebuiltAndVerified(@TempDir Path directory) {
        Where where = new Where(Map.of(
                "modeldocket.data",
                directory.toString(),
                "test.added",
                "true",
                "modeldocket.views.sample-delay",
                "PT0S"));
        try (MemoryRecord record = new MemoryRecord()) {
            FoundingFacts.tell(record);
            try (RunningViews views = new RunningViews(where, record.feed()).caughtUp()) {
                assertThat(views.count("fact_type")).isEqualTo(12);
                assertThat(views.rebuilt().count("fact_type")).isEqualTo(12);
                views.jdbc().update("UPDATE fact_type SET type = 'other' WHERE position = 3");
            }
            try (RunningViews views = new RunningViews(where, record.feed()).caughtUp()) {
                await().until(() -> views.the(SampleResults.class).differences() == 1);
            }
        }
    }
}
