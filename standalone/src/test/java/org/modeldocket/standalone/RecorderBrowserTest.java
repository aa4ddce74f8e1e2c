package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The founding case of GPT-5.6 from nothing, in a real Chromium: by mouse, by keyboard, and without script. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecorderBrowserTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket("--modeldocket.sample=false");

    private static final String REPORT =
            "?url=https%3A%2F%2Fgazette.example%2F1&title=OpenAI%20stages%20its%20release&quote=at%20the%20government%E2%80%99s%20request";
    private static final String DIRECTIVE = "/record?case=openai-gpt-5-6&type=directive-issued";
    private static final int MOST_ACTIONS = 12;

    private static Chromium browser;
    private int actions;

    @BeforeAll
    static void open() {
        Client client = DOCKET.client();
        browser = new Chromium(client.base());
        // A click may return before the page that it leads to is there.
        browser.driver().manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
        Awaitility.await().until(() -> client.get("/actuator/health/readiness").status() == 200);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    @Order(1)
    void byMouseFromNothingToTheFirstDirectiveInTwelveActions() {
        browser.open("/record" + REPORT);
        assertThat(title()).startsWith("Sign in");
        element("#token").sendKeys(Client.TOKEN);
        element("#token").submit();
        Awaitility.await().until(() -> title().startsWith("Record"));
        accessible();

        fill("#publisher", "The Example Gazette");
        fill("#q", "GPT-5.6");
        Awaitility.await()
                .until(() -> !browser.driver()
                        .findElements(By.cssSelector("#near .plain"))
                        .isEmpty());
        click("#near .plain");
        element("[name='f.company']");
        accessible();
        fill("[name='f.company']", "OpenAI");
        fill("[name='f.model']", "GPT-5.6");
        click("button.main");
        Awaitility.await().until(() -> heading().equals("Record a report"));
        accessible();

        actions = 0;
        click("button[value='directive-issued']");
        element("[name='f.occurred.asStated']");
        accessible();
        fill("[name='f.occurred.asStated']", "25 June 2026");
        fill("[name='f.agencies']", "Office of the National Cyber Director");
        click("[name='f.instrument'] option[value='AGENCY_REQUEST']");
        click("[name='f.force'][value='REQUESTED']");
        click("[name='f.measures'][value='LIMIT_TO_APPROVED_CUSTOMERS']");
        fill("[name='f.title']", "Request for a limited release of GPT-5.6");
        element("h1").click();
        Awaitility.await()
                .until(
                        () -> preview()
                                .contains(
                                        "Office of the National Cyber Director asked OpenAI to limit the release to approved customers"));
        assertThat(preview()).contains("25 June 2026", "Requested directive: 0 before, 1 after");
        click("button.main");
        Awaitility.await().until(() -> address().contains("/releases/openai-gpt-5-6#fact-"));
        // Publisher, search and case come before; they are the same for every report.
        assertThat(actions + 3).isLessThanOrEqualTo(MOST_ACTIONS);
        assertThat(element(".timeline").getText()).contains("The Example Gazette", "at the government’s request");
        accessible();
    }

    @Test
    @Order(2)
    void byKeyboardWithAnErrorThatIsMended() {
        browser.open("/record" + REPORT + "&publisher=Gazette&case=openai-gpt-5-6");
        keyTo("type", "preview-granted");
        browser.type(Keys.ENTER);
        Awaitility.await().until(() -> heading().equals("Preview"));
        keyTo("do", "record");
        browser.type(Keys.ENTER);
        Awaitility.await().until(() -> title().startsWith("Error: "));
        assertThat(active().getDomAttribute("id")).isEqualTo("summary");
        assertThat(element("#summary").getText()).contains("When it happened: Enter this.", "Granted by: Enter this.");
        accessible();
        keyTo("f.occurred.asStated", null);
        browser.type("26 June 2026");
        keyTo("f.grantedBy", null);
        browser.type(Keys.SPACE);
        keyTo("f.customerByCustomer", null);
        browser.type(Keys.SPACE);
        keyTo("do", "record");
        browser.type(Keys.ENTER);
        Awaitility.await().until(() -> address().contains("/releases/openai-gpt-5-6#fact-"));
        assertThat(element("main").getText())
                .contains("allowed a limited preview of GPT-5.6, approving customers one by one");
    }

    @Test
    @Order(3)
    void withoutScriptAndThenCorrected() {
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser.open("/record" + REPORT + "&publisher=Gazette&q=openai");
            click("#near .case");
            click("button[value='company-responded']");
            fill("[name='f.occurred.asStated']", "26 June 2026");
            click("[name='f.stance'][value='COMPLIES']");
            fill("[name='f.statement']", "We work with the agencies.");
            click("button[name='do'][value='check']");
            Awaitility.await().until(() -> preview().contains("OpenAI said that it complies"));
            click("button.main");
            Awaitility.await().until(() -> address().contains("/releases/openai-gpt-5-6"));
            browser.driver()
                    .findElements(By.cssSelector(".acts a[href*='do=correct']"))
                    .getLast()
                    .click();
            WebElement date = element("[name='f.occurred']");
            date.clear();
            date.sendKeys("2026-06-27");
            fill("[name='c.reason']", "The report was of the day before.");
            fill("#publisher", "Gazette");
            fill("#title", "A correction");
            click("button.main");
            Awaitility.await().until(() -> element("main").getText().contains("The report was of the day before."));
            assertThat(element("main").getText()).contains("27 June 2026");
        } finally {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    @Order(4)
    void aDraftSurvivesAReload() {
        String form = "/record" + REPORT + "&case=openai-gpt-5-6&type=release-withdrawn";
        browser.open(form);
        fill("[name='f.reason']", "Typed, and not sent");
        browser.open(form);
        assertThat(element("[name='f.reason']").getDomProperty("value")).isEqualTo("Typed, and not sent");
        assertThat(element("[role='status']").getText()).contains("put back");
        browser.open(form.replace("gazette.example%2F1", "gazette.example%2F2"));
        assertThat(element("[name='f.reason']").getDomProperty("value")).isEmpty();
        aLostConnectionLosesNothing(form);
        for (int width : List.of(320, 1280)) {
            for (String scheme : List.of("light", "dark")) {
                for (String page : List.of(
                        form,
                        DIRECTIVE,
                        "/record" + REPORT + "&q=gpt",
                        "/record/help",
                        "/sign-in",
                        "/desk",
                        "/operations")) {
                    browser.show(page, scheme, width);
                    assertThat(browser.violations())
                            .as(page + " " + scheme + " " + width)
                            .isEmpty();
                    assertThat(browser.driver()
                                    .executeScript("return document.documentElement.scrollWidth <= innerWidth"))
                            .as(page + " fits in " + width)
                            .isEqualTo(true);
                }
            }
        }
    }

    /** The draft is kept until the server has answered what it recorded; the desk leads back to it. */
    private void aLostConnectionLosesNothing(String form) {
        browser.open("/desk");
        assertThat(element("#drafts").getText()).contains("Withdrawal");
        browser.open(form);
        fill("#publisher", "Gazette");
        Map<String, Object> offline =
                Map.of("offline", true, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1);
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.emulateNetworkConditions", offline);
        click("button.main");
        Map<String, Object> online = new HashMap<>(offline);
        online.put("offline", false);
        browser.driver().executeCdpCommand("Network.emulateNetworkConditions", online);
        browser.open("/desk");
        click("#drafts a");
        assertThat(element("[name='f.reason']").getDomProperty("value")).isEqualTo("Typed, and not sent");
        assertThat(element("#publisher").getDomProperty("value")).isEqualTo("Gazette");
        fill("[name='f.occurred.asStated']", "30 June 2026");
        click("button.main");
        Awaitility.await().until(() -> address().contains("/releases/openai-gpt-5-6#fact-"));
        browser.open("/desk");
        assertThat(browser.driver().findElements(By.cssSelector("#drafts li"))).isEmpty();
        browser.complaints();
    }

    private void accessible() {
        assertThat(browser.violations()).isEmpty();
        assertThat(browser.complaints().stream()
                        .filter(entry -> !entry.getMessage().contains("422"))
                        // What htmx says of a check that was still under way when the form was sent.
                        .filter(entry -> !entry.getMessage().matches(".*htmx:(afterRequest|sendAbort).*"))
                        .toList())
                .isEmpty();
    }

    private void fill(String selector, String text) {
        actions++;
        element(selector).sendKeys(text);
    }

    private void click(String selector) {
        actions++;
        element(selector).click();
    }

    /** Moves the focus on to an input or a button by its name, and its value where several have the name. */
    private static void keyTo(String name, String value) {
        browser.tabTo(element -> name.equals(element.getDomAttribute("name"))
                && (value == null || value.equals(element.getDomAttribute("value"))));
    }

    private static WebElement element(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    private static WebElement active() {
        return browser.driver().switchTo().activeElement();
    }

    private static String title() {
        return String.valueOf(browser.driver().getTitle());
    }

    private static String heading() {
        return element("h1").getText();
    }

    private static String preview() {
        return String.valueOf(browser.driver().executeScript("return document.querySelector('#preview').innerText"));
    }

    private static String address() {
        return String.valueOf(browser.driver().getCurrentUrl());
    }
}
