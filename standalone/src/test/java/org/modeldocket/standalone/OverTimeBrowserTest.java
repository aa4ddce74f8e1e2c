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
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The record over time in a real Chromium: a correction made over HTTP, the moment by keyboard, the replay, the way to a proof. */
@Tag("browser")
class OverTimeBrowserTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket();

    private static final String FABLE = "/releases/anthropic-fable-5";
    private static final String ORDER = "0197a000-0000-7000-8000-000000000010";
    private static final String SUSPENSION = "0197a000-0000-7000-8000-000000000012";
    private static Chromium browser;

    private final Client client = DOCKET.client();

    @BeforeAll
    static void open() {
        Client client = DOCKET.client();
        browser = new Chromium(client.base());
        record(
                client,
                "fact-corrected",
                "\"targetFactId\":\"" + ORDER + "\",\"reason\":\"the order bears a date\",\"replacement\":"
                        + "{\"type\":\"directive-issued\",\"occurred\":\"2026-06-12\","
                        + "\"directiveId\":\"us-export-control-mythos-fable\",\"agencies\":[\"Department of Commerce\"],"
                        + "\"instrument\":\"EXPORT_CONTROL_DIRECTIVE\",\"force\":\"BINDING\","
                        + "\"measures\":[\"SUSPEND_ACCESS\"],"
                        + "\"title\":\"Export control directive on Mythos 5 and Fable 5\"" + Life.CITED);
        record(
                client,
                "fact-retracted",
                "\"targetFactId\":\"" + SUSPENSION + "\",\"reason\":\"the source took it back\"");
        Awaitility.await()
                .until(() -> client.get(FABLE).text().contains("the source took it back")
                        && client.get("/api/log/checkpoint").status() == 200);
    }

    private static void record(Client client, String type, String members) {
        Client.Answer answer = client.post("/api" + FABLE + "/facts", Life.fact(type, members));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
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
    void aCorrectionShowsOldAndNewWithWhoWhenAndWhy() {
        browser.open(FABLE);
        WebElement order = browser.driver().findElement(By.id("fact-" + ORDER));
        assertThat(order.findElement(By.cssSelector(".rail del")).getText()).contains("some time in 2026");
        assertThat(order.getText())
                .contains("12 June 2026")
                .containsPattern("Corrected by .+ on .+ UTC: the order bears a date");
        WebElement suspension = browser.driver().findElement(By.id("fact-" + SUSPENSION));
        assertThat(suspension.findElement(By.cssSelector(".sentence del")).getCssValue("text-decoration-line"))
                .isEqualTo("line-through");
        assertThat(suspension.getText()).contains("the source took it back");
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void theMomentIsChosenByKeyboardAndKept() {
        browser.open("/");
        browser.tabTo(element -> "summary".equals(element.getTagName()));
        browser.type(Keys.ENTER);
        browser.tabTo(element -> "validAt".equals(element.getDomProperty("id")));
        browser.type("2026");
        browser.tabTo(element -> "knownAt".equals(element.getDomProperty("id")));
        browser.type("position:12");
        browser.type(Keys.ENTER);
        Awaitility.await().until(() -> browser.driver().getCurrentUrl().contains("knownAt=position"));
        assertThat(browser.driver().findElement(By.cssSelector(".moment.then")).getText())
                .contains("Events up to the end of 2026, as the record stood at record entry 12");
        assertThat(browser.violations()).isEmpty();
        browser.press(link -> link.contains("/treatments/anthropic/suspension"));
        assertThat(browser.driver().findElement(By.tagName("main")).getText())
                .contains("as the record stood at record entry 12")
                .contains("2 releases");
        browser.press(link -> link.endsWith("/treatments/anthropic/suspension"));
        assertThat(browser.driver().findElement(By.tagName("main")).getText())
                .contains("As recorded now")
                .contains("1 release")
                .doesNotContain("2 releases");
    }

    @Test
    void theReplayIsSteppedByKeyboard() {
        browser.open(FABLE);
        browser.press(link -> link.endsWith(FABLE + "/replay"));
        int steps = 1;
        while (browser.driver()
                        .findElements(By.cssSelector("nav.turns a[rel=next]"))
                        .size()
                == 1) {
            int next = ++steps;
            browser.press(link -> link.endsWith("/replay?step=" + next));
            assertThat(browser.driver().findElement(By.tagName("h1")).getText()).startsWith("Step " + next + " of ");
        }
        assertThat(steps).isEqualTo(client.all("/api" + FABLE + "/replay").size());
        assertThat(browser.driver().findElement(By.tagName("main")).getText()).contains("retracted, with 1 source");
        assertThat(browser.violations()).isEmpty();
    }

    /** Fact 13 of the record is the correction. */
    @Test
    void aCorrectionLeadsToWhatItChanged() {
        browser.open(FABLE);
        browser.tabTo(".run summary");
        browser.type(Keys.ENTER);
        browser.press(link -> link.endsWith(FABLE + "/diff?from=position:12&to=position:13"));
        assertThat(browser.driver().findElement(By.tagName("main")).getText().replace("\n", " "))
                .contains(
                        "Recorded in between: 1 correction.",
                        "2026, still open Binding directive: 12 June 2026",
                        "the order bears a date");
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void aNumberThatWasChangedBearsAMark() {
        browser.open("/");
        assertThat(browser.driver().findElements(By.cssSelector(".matrix sup.changed")))
                .extracting(mark -> mark.getDomAttribute("title").replaceAll(" on .*", ""))
                .containsExactly("changed by a correction", "changed by a retraction");
        browser.press(link -> link.endsWith("/treatments/anthropic/suspension"));
        browser.press(link -> link.endsWith(FABLE + "/diff?from=position:13&to=position:14"));
        assertThat(browser.driver().findElement(By.tagName("main")).getText())
                .contains("1 retraction", "counted, still open", "not counted");
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void paperNamesTheAddressTheMomentAndTheCheckpoint() {
        List<String> checkpoint =
                client.get("/api/log/checkpoint").text().lines().toList();
        browser.print(FABLE + "?knownAt=position:13", () -> {
            assertThat(browser.driver().findElement(By.cssSelector(".colophon")).getText())
                    .contains(client.base() + FABLE + "?knownAt=position:13", "As the record stood at record entry 13")
                    .contains(checkpoint.get(0) + ", size 14, root "
                            + checkpoint.get(2).substring(0, 16));
            assertThat(browser.driver().findElements(By.cssSelector("nav, .screen-only, .skip")))
                    .isNotEmpty()
                    .noneMatch(WebElement::isDisplayed);
        });
    }

    @Test
    void aCaseSaysHowToVerifyIt() {
        String key = client.get("/api/log/key").text().strip();
        browser.open(FABLE);
        WebElement panel = browser.driver().findElement(By.cssSelector(".verify"));
        assertThat(panel.getText())
                .contains("curl -s " + client.base() + "/api" + FABLE + "/bundle > bundle.json")
                .contains("java -jar model-docket.jar verify bundle bundle.json --key \"" + key + "\"");
        for (WebElement link : panel.findElements(By.tagName("a"))) {
            String path = link.getDomProperty("href").substring(client.base().length());
            assertThat(client.get(path).status()).as(path).isEqualTo(200);
        }
    }
}
