package org.modeldocket.standalone;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real Chromium as the reader of one docket has it, moved by its keyboard alone. */
final class Chromium implements AutoCloseable {
    private static final int MOST_STEPS = 300;
    private static final String AXE = axe();

    private final ChromeDriver driver;
    private final String base;

    Chromium(String base) {
        this.base = base;
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
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                        .usingAnyFreePort()
                        .build(),
                options);
        // axe looks at each target beside each other one: on a long page, on a busy machine, that takes its time.
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens a page as a reader who neither prefers dark nor has a small screen. */
    void open(String page) {
        driver.get(base + page);
    }

    void show(String page, String scheme, int width) {
        prefer(scheme);
        resize(width);
        driver.manage().window().setSize(new Dimension(1300, 1000));
        open(page);
    }

    /** Makes the reader prefer light or dark, also on the page that is open. */
    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Makes the screen that the open page is seen on as wide as that. */
    void resize(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Opens a page as it goes to paper, and looks at it there. */
    void print(String page, Runnable look) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            open(page);
            look.run();
        } finally {
            driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    /** What axe finds on the page that is open, targets under 24 px included: the rule and the elements. */
    List<?> violations() {
        if (driver.executeScript("return window.axe === undefined").equals(true)) {
            driver.executeScript(AXE);
        }
        return (List<?>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run({rules: {"target-size": {enabled: true}}, resultTypes: ["violations"]}).then(
                    found => done(found.violations.map(rule => rule.id + " " + rule.nodes.map(node => node.html))),
                    failure => done(["axe failed: " + failure]));
                """);
    }

    /** What stands on the console since it was last asked for, from warnings up. */
    List<LogEntry> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .toList();
    }

    /** Moves the focus on until it is on the link, and presses it. */
    void press(Predicate<String> wanted) {
        tabTo(element -> {
            String href = element.getDomProperty("href");
            return href != null && wanted.test(href);
        });
        type(Keys.ENTER);
    }

    /** Moves the focus on until it is where it is wanted. */
    void tabTo(Predicate<WebElement> wanted) {
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            type(Keys.TAB);
            if (wanted.test(driver.switchTo().activeElement())) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not lead there on " + driver.getCurrentUrl());
    }

    /** Moves the focus on until it is on an element that a selector of CSS names. */
    void tabTo(String selector) {
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            type(Keys.TAB);
            if (driver.executeScript("return document.activeElement.matches(arguments[0])", selector)
                    .equals(true)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not lead to " + selector + " on " + driver.getCurrentUrl());
    }

    /** Types a text in place of all that is in the field with the focus. */
    void replace(String text) {
        new Actions(driver)
                .keyDown(Keys.CONTROL)
                .sendKeys("a")
                .keyUp(Keys.CONTROL)
                .sendKeys(text)
                .perform();
    }

    void type(CharSequence keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    @Override
    public void close() {
        driver.quit();
    }

    /** The script that axe's own builder injects; that builder opens a window more for each page, and takes ten times as long. */
    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
