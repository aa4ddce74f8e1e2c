package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages in a real Chromium, on the founding cases. Runs where one is installed. */
@Tag("browser")
class PagesTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket();

    private static final String FACT = "/releases/openai-gpt-5-6/facts/0197a000-0000-7000-8000-000000000004";
    private static Chromium browser;

    @BeforeAll
    static void open() {
        browser = new Chromium(DOCKET.client().base());
        Client client = DOCKET.client();
        Awaitility.await().until(() -> client.get(FACT).status() == 200);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    /** Every page that a reader reaches: no error on the console, in every test. */
    @AfterEach
    void noErrorOnTheConsole() {
        assertThat(browser.complaints()).isEmpty();
    }

    /** Those that {@link LayoutBrowserTest} does not look at, on a record that holds these cases too. */
    static Stream<String> pages() {
        return Stream.of(
                "/releases/anthropic-mythos-5",
                "/releases/openai-gpt-5-6?validAt=2026-06&knownAt=position:5",
                "/releases/openai-gpt-5-6/replay?step=4",
                "/releases/openai-gpt-5-6/diff",
                "/releases/openai-gpt-5-6/diff?from=position:2&to=position:5",
                "/?validAt=2026-06",
                FACT,
                "/companies/openai",
                "/agencies/department-of-commerce",
                "/agencies/department-of-commerce/directives",
                "/agencies/department-of-commerce/releases");
    }

    @Test
    void fromHomeToTheCitationByKeyboardAlone() {
        browser.open("/");
        browser.press(link -> link.endsWith("/treatments/openai/preview"));
        assertThat(browser.driver().getTitle()).contains("Preview").contains("OpenAI");
        browser.press(link -> link.endsWith(FACT));
        assertThat(browser.driver().findElement(By.tagName("h1")).getText()).isNotBlank();
        browser.press(link -> link.endsWith("#source-1"));
        WebElement source = browser.driver().findElement(By.cssSelector(":target"));
        assertThat(source.getText()).contains("TheOutpost.AI").contains("approving access customer by customer");
    }

    @Test
    void theFirstThingUnderTheKeyboardSkipsToTheContent() {
        browser.open("/");
        browser.type(Keys.TAB);
        assertThat(browser.driver().switchTo().activeElement().getDomProperty("href"))
                .endsWith("#main");
    }

    /** A number by itself would tell nothing in a list of links. */
    @Test
    void eachNumberOfTheMatrixHasAWholeName() {
        browser.open("/");
        assertThat(browser.driver()
                        .findElement(By.cssSelector(".matrix a[href='/treatments/anthropic/directive-binding']"))
                        .getAccessibleName())
                .isEqualTo("2 releases of Anthropic : Binding directive");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNoViolation(String page) {
        browser.show(page, "light", 1280);
        assertThat(browser.violations()).as("light, wide").isEmpty();
        browser.show(page, "dark", 390);
        assertThat(browser.violations()).as("dark, narrow").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPhoneNeverScrollsSideways(String page) {
        browser.show(page, "light", 390);
        Object wider = browser.driver()
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wider).intValue()).isZero();
    }
}
