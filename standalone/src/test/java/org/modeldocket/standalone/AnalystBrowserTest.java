package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.function.Predicate;
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
import org.openqa.selenium.support.ui.Select;

/**
 * An analyst's question in a real Chromium, from the home page to a table and a citation: which companies got binding directives in
 * 2026, and how long did each wait?
 */
@Tag("browser")
class AnalystBrowserTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket(RunningDocket.SEQUEL);

    private static Chromium browser;

    /** How somebody moves through pages. */
    private interface Hand {
        void open(String link);

        /** Opens the filters, asks for binding directives from a day on, and for the list of these. */
        void filter(String from);

        /** Chooses which wait is measured. */
        void choose(String wait);
    }

    private static final Hand KEYBOARD = new Hand() {
        @Override
        public void open(String link) {
            browser.press(href -> href.contains(link));
        }

        @Override
        public void filter(String from) {
            browser.tabTo(element ->
                    element.getTagName().equals("summary") && element.getText().contains("Filter"));
            browser.type(Keys.ENTER);
            browser.tabTo(element -> "occurredFrom".equals(element.getDomAttribute("id")));
            browser.type(from);
            browser.tabTo(element -> "DIRECTIVE_BINDING".equals(element.getDomAttribute("value")));
            browser.type(Keys.SPACE);
            show();
        }

        @Override
        public void choose(String wait) {
            browser.tabTo(element -> "set-step".equals(element.getDomAttribute("id")));
            browser.type(wait);
            show();
        }

        private void show() {
            browser.tabTo(element ->
                    element.getTagName().equals("button") && element.getText().equals("Show"));
            browser.type(Keys.ENTER);
        }
    };

    private static final Hand MOUSE = new Hand() {
        @Override
        public void open(String link) {
            click("a[href*='" + link + "']", element -> true);
        }

        @Override
        public void filter(String from) {
            click("details.filters summary", element -> true);
            browser.driver().findElement(By.id("occurredFrom")).sendKeys(from);
            click("input[value=DIRECTIVE_BINDING]", element -> true);
            click("details.filters button", element -> element.getText().equals("Show"));
        }

        @Override
        public void choose(String wait) {
            new Select(browser.driver().findElement(By.id("set-step"))).selectByVisibleText(wait);
            click("form.ask button", element -> true);
        }

        private void click(String selector, Predicate<WebElement> wanted) {
            browser.driver().findElements(By.cssSelector(selector)).stream()
                    .filter(wanted)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing to click: " + selector))
                    .click();
        }
    };

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
    void byKeyboard() {
        answers(KEYBOARD);
    }

    @Test
    void byMouse() {
        answers(MOUSE);
    }

    @Test
    void withoutScript() {
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            answers(MOUSE);
        } finally {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    private static void answers(Hand hand) {
        browser.open("/");
        hand.open("/releases");
        hand.filter("2026");
        Awaitility.await()
                .untilAsserted(() -> assertThat(browser.driver().getCurrentUrl())
                        .contains("treatment=DIRECTIVE_BINDING", "occurredFrom=2026"));
        assertThat(main()).contains("Fable 5", "Mythos 5", "Anthropic").doesNotContain("GPT-5.6");
        String list = browser.driver().getCurrentUrl();
        String csv = DOCKET.client().get(target("a[href*='/api/releases.csv']")).text();
        assertThat(csv).contains("anthropic-fable-5", "anthropic-mythos-5").doesNotContain("gpt-5-6");

        hand.open("/statistics?");
        hand.open("/statistics/durations?");
        hand.choose("Suspended");
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(browser.driver().getCurrentUrl()).contains("step=SUSPENDED"));
        assertThat(main()).contains("Anthropic", "days");
        assertThat(target("a[href*='/api/statistics/durations.csv']"))
                .contains("treatment=DIRECTIVE_BINDING", "occurredFrom=2026");

        browser.driver().get(list);
        hand.open("/cite?of=");
        String link =
                browser.driver().findElement(By.cssSelector(".address input")).getDomProperty("value");
        assertThat(link).contains("/cite?of=", "digest=sha256-");
        assertThat(main()).contains("BibTeX", "RIS");
        browser.driver().get(link);
        assertThat(browser.driver().findElement(By.tagName("h1")).getText()).isNotBlank();
        assertThat(main()).contains("Same as cited");
    }

    private static String main() {
        return browser.driver().findElement(By.tagName("main")).getText();
    }

    /** Where a link of the page leads, on this server. */
    private static String target(String selector) {
        URI target = URI.create(
                browser.driver().findElement(By.cssSelector(selector)).getDomProperty("href"));
        return target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
    }
}
