package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
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
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The pages in a real Chromium, on the founding cases. Runs where one is installed. */
@Tag("browser")
class PagesTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket();

    private static final String FACT = "/releases/openai-gpt-5-6/facts/0197a000-0000-7000-8000-000000000004";
    private static ChromeDriver browser;

    private final String base = DOCKET.client().base();

    @BeforeAll
    static void open() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                        .usingAnyFreePort()
                        .build(),
                options);
        Client client = DOCKET.client();
        Awaitility.await().until(() -> client.get(FACT).status() == 200);
    }

    @AfterAll
    static void close() {
        browser.quit();
    }

    /** Every page that a reader reaches: no error on the console, whatever else a test is about. */
    @AfterEach
    void noErrorOnTheConsole() {
        List<LogEntry> severe = browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .toList();
        assertThat(severe).isEmpty();
    }

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/treatments/openai/preview",
                "/treatments/anthropic/directive-binding",
                "/releases",
                "/releases/openai-gpt-5-6",
                "/releases/anthropic-mythos-5",
                FACT,
                "/companies",
                "/companies/openai",
                "/agencies",
                "/agencies/department-of-commerce",
                "/directives",
                "/directives/us-export-control-mythos-fable",
                "/customers",
                "/about",
                "/problems");
    }

    @Test
    void fromHomeToTheCitationByKeyboardAlone() {
        browser.get(base + "/");
        press(link -> link.endsWith("/treatments/openai/preview"));
        assertThat(browser.getTitle()).contains("Preview").contains("OpenAI");
        press(link -> link.endsWith(FACT));
        assertThat(browser.findElement(By.tagName("h1")).getText()).isNotBlank();
        press(link -> link.endsWith("#source-1"));
        WebElement source = browser.findElement(By.cssSelector(":target"));
        assertThat(source.getText()).contains("TheOutpost.AI").contains("approving access customer by customer");
    }

    @Test
    void theFirstThingUnderTheKeyboardSkipsToTheContent() {
        browser.get(base + "/");
        browser.switchTo().activeElement().sendKeys(Keys.TAB);
        assertThat(focused()).endsWith("#main");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNoViolation(String page) {
        List<String> found = new ArrayList<>();
        look(page, "light", 1280, found);
        look(page, "dark", 390, found);
        assertThat(found).isEmpty();
    }

    private void look(String page, String scheme, int width, List<String> found) {
        show(page, scheme, width);
        for (Rule rule : new AxeBuilder().analyze(browser).getViolations()) {
            found.add(scheme + " " + width + ": " + rule.getId() + " "
                    + rule.getNodes().stream().map(node -> node.getHtml()).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPhoneNeverScrollsSideways(String page) {
        show(page, "light", 390);
        Object wider = browser.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wider).intValue()).isZero();
    }

    private void show(String page, String scheme, int width) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.manage().window().setSize(new Dimension(1300, 1000));
        browser.get(base + page);
    }

    /** Moves the focus on until it is on the link, and presses it. */
    private void press(Predicate<String> wanted) {
        for (int steps = 0; steps < 200; steps++) {
            browser.switchTo().activeElement().sendKeys(Keys.TAB);
            if (wanted.test(focused())) {
                browser.switchTo().activeElement().sendKeys(Keys.ENTER);
                return;
            }
        }
        throw new AssertionError("no such link is reached by the keyboard on " + browser.getCurrentUrl());
    }

    private static String focused() {
        return String.valueOf(browser.executeScript("return document.activeElement.href || ''"));
    }
}
