package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The search box in a real Chromium: as one types, by the keyboard, and without script. */
@Tag("browser")
class SearchBrowserTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket(RunningDocket.SEQUEL);

    private static Chromium browser;

    @BeforeAll
    static void open() {
        Client client = DOCKET.client();
        browser = new Chromium(client.base());
        Awaitility.await().until(() -> client.get("/actuator/health/readiness").status() == 200);
        Awaitility.await().until(() -> client.get("/api/search?q=mythos").text().contains("anthropic-mythos-5"));
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
    void whatIsFoundShowsAsOneTypesAndIsReachedByTheKeyboard() {
        browser.open("/about");
        browser.tabTo(element -> "find".equals(element.getDomAttribute("id")));
        browser.type("mytho");
        Awaitility.await()
                .untilAsserted(() -> assertThat(links("#typed .results a"))
                        .anyMatch(link -> link.toString().endsWith("/releases/anthropic-mythos-5")));
        assertThat(browser.violations()).isEmpty();
        browser.press(link -> link.endsWith("/releases/anthropic-mythos-5"));
        assertThat(browser.driver().getTitle()).contains("Mythos 5");
    }

    @Test
    void nothingIsLeftOnceTheWordsAreGone() {
        browser.open("/about");
        browser.tabTo(element -> "find".equals(element.getDomAttribute("id")));
        browser.type("fable");
        Awaitility.await()
                .untilAsserted(() -> assertThat(links("#typed .results a")).isNotEmpty());
        browser.type(Keys.ESCAPE);
        Awaitility.await().untilAsserted(() -> assertThat(links("#typed a")).isEmpty());
    }

    @Test
    void theAddressOfThePageKeepsWhatIsTyped() {
        browser.open("/search?q=fable");
        WebElement words = browser.driver().findElement(By.id("q"));
        words.sendKeys(" directive");
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(browser.driver().getCurrentUrl()).contains("q=fable%20directive"));
        assertThat(links("#results .results a")).isNotEmpty();
        browser.driver().navigate().refresh();
        assertThat(browser.driver().findElement(By.id("q")).getDomProperty("value"))
                .isEqualTo("fable directive");
    }

    @Test
    void withoutScriptItIsAForm() {
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser.open("/about");
            browser.driver().findElement(By.id("find")).sendKeys("mythos", Keys.ENTER);
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(browser.driver().getCurrentUrl()).contains("/search?q=mythos"));
            assertThat(links(".results a")).anyMatch(link -> link.toString().endsWith("/releases/anthropic-mythos-5"));
        } finally {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    /** In one step, since the list may change meanwhile. */
    private static List<?> links(String selector) {
        return (List<?>) browser.driver()
                .executeScript("return [...document.querySelectorAll(arguments[0])].map(link => link.href)", selector);
    }
}
