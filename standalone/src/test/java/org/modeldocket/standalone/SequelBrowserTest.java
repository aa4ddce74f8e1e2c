package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What later sources said of the founding cases, in a real Chromium. */
@Tag("browser")
class SequelBrowserTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket(RunningDocket.SEQUEL);

    private static Chromium browser;

    @BeforeAll
    static void open() {
        Client client = DOCKET.client();
        browser = new Chromium(client.base());
        Awaitility.await().until(() -> client.get("/actuator/health/readiness").status() == 200);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void noErrorOnTheConsole() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theMatrixOfTodayAndTheRecordAsItStoodBefore() {
        assertThat(counts("/")).containsExactly("2", "2", "1", "1", "1");
        assertThat(counts("/?validAt=2026&knownAt=position:12")).containsExactly("2", "2");
    }

    @Test
    void mythosIsRestoredForSomeAndFableSuspendedForAll() {
        assertThat(text("/releases/anthropic-mythos-5?validAt=2026-06-27"))
                .contains("Restricted access")
                .contains("listed organisations (named in the letter, with their foreign employees; list not public)");
        assertThat(text("/releases/anthropic-fable-5?validAt=2026-06-27"))
                .contains("12 June 2026, still open")
                .doesNotContain("Restored for");
    }

    @Test
    void fourSourcesDissentFromTheDateOfTheDirective() {
        assertThat(text("/releases/anthropic-fable-5"))
                .contains(
                        "Another source says 13 June 2026",
                        "Another source says some day in June 2026 (“mid-June”)",
                        "Another source says some day in June 2026 (“late June”)",
                        "Another source says some day in June 2026 (“early June”)");
    }

    @Test
    void howLongAccessWasSuspended() {
        assertThat(text("/releases/anthropic-fable-5")).contains("12 June 2026 – 1 July 2026 (19 days)");
        assertThat(text("/releases/anthropic-mythos-5/suspensions")).contains("26 June 2026, after 14 days");
    }

    private static String text(String page) {
        browser.open(page);
        return browser.driver().findElement(By.tagName("main")).getText();
    }

    /** The numbers in the row of Anthropic. */
    private static List<String> counts(String page) {
        browser.open(page);
        return browser.driver().findElements(By.cssSelector(".matrix td a[href*='/anthropic/']")).stream()
                .map(WebElement::getText)
                .map(number -> number.replaceAll("(?s)\\D.*", ""))
                .toList();
    }
}
