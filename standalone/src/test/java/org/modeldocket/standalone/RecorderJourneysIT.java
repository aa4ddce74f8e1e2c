package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modeldocket.platform.access.Role;
import org.modeldocket.platform.access.TokenFile;
import org.modeldocket.standalone.RecordersHand.Way;

/**
 * The founding case of GPT-5.6 from nothing, with an error made, a correction and a second account, in a real Chromium against the
 * packaged program: by mouse, by keyboard, and without script. And what somebody may do who may only read.
 */
@Tag("browser")
class RecorderJourneysIT {
    /** What a recorder does for one report after the bookmark has pasted address, title and quote. */
    private static final int MOST_ACTIONS = 12;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String AGENCY = "Office of the National Cyber Director";
    private static final String TITLE = "Request for a limited release of GPT-5.6";

    @TempDir
    static Path data;

    private static DocketProcess docket;
    private static Chromium browser;
    private RecordersHand hand;
    private String release;

    @BeforeAll
    static void open() throws Exception {
        docket = DocketProcess.start(data, "--modeldocket.sample=false");
        browser = new Chromium(docket.client().base());
        browser.driver().manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
    }

    @AfterAll
    static void close() {
        browser.close();
        docket.close();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void theFoundingCaseFromNothing(Way way) {
        hand = new RecordersHand(browser, way);
        release = "openai-gpt-5-6-" + way.version();
        try {
            signInAndOpenTheCase(way.version());
            submission();
            String directive = directiveInTwelveActions(way.version());
            previewWithAnErrorMended();
            targetDate();
            response();
            corrected(directive);
            secondAccount(directive);
        } finally {
            hand.rest();
        }
        assertThat(docket.client()
                        .get("/api/releases/" + release + "/facts")
                        .json()
                        .findValuesAsString("type"))
                .contains("submitted-for-review", "preview-granted", "target-date-announced", "company-responded");
    }

    private void signInAndOpenTheCase(String version) {
        browser.open("/sign-in");
        browser.driver().manage().deleteAllCookies();
        browser.open("/record" + report(1));
        hand.fill("#token", Client.TOKEN);
        hand.click("form:has(#token) button");
        awaitHeading("Record a report");
        hand.fill("#publisher", "TheOutpost.AI");
        hand.search("GPT-5.6 " + version);
        hand.click("#near .plain");
        awaitHeading("Open a new case");
        hand.fill("[name='f.company']", "OpenAI");
        hand.fill("[name='f.model']", "GPT-5.6");
        hand.fill("[name='f.version']", version);
        hand.click("button.main");
        awaitHeading("Record a report");
    }

    private void submission() {
        type("submitted-for-review");
        hand.fill("[id='f.occurred.asStated']", "2026");
        hand.fill("[name='f.agencies']", "United States Government");
        hand.choose("f.basis", "VOLUNTARY");
        record();
        assertThat(text("main")).contains("submitted GPT-5.6");
    }

    private String directiveInTwelveActions(String version) {
        browser.open("/record" + report(2));
        hand.begin();
        hand.fill("#publisher", "TheOutpost.AI");
        hand.search("GPT-5.6 " + version);
        hand.click("#near .case[value='" + release + "']");
        type("directive-issued");
        hand.fill("[id='f.occurred.asStated']", "2026");
        hand.fill("[name='f.agencies']", AGENCY);
        hand.choose("f.instrument", "AGENCY_REQUEST");
        hand.choose("f.force", "REQUESTED");
        hand.choose("f.measures", "LIMIT_TO_APPROVED_CUSTOMERS");
        hand.fill("[name='f.title']", TITLE);
        looksRight();
        String fact = record();
        assertThat(hand.actions()).isLessThanOrEqualTo(MOST_ACTIONS);
        assertThat(text("main")).contains(AGENCY, "limit the release to approved customers", "TheOutpost.AI");
        return fact;
    }

    private void previewWithAnErrorMended() {
        open(3, "preview-granted");
        hand.choose("f.customerByCustomer", "true");
        hand.fill("[id='f.occurred.asStated']", "this week");
        hand.click("button.main[value='record']");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> browser.driver().getTitle().startsWith("Error: "));
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("summary");
        assertThat(text("#summary")).contains("When it happened", "Granted by: Enter this.");
        assertThat(value("[id='f.occurred.asStated']")).isEqualTo("this week");
        hand.fill("[id='f.occurred-edtf']", "2026");
        hand.choose("f.grantedBy", "GOVERNMENT");
        record();
        assertThat(text("main")).contains("this week", "approving customers one by one");
    }

    private void targetDate() {
        open(4, "target-date-announced");
        hand.fill("[id='f.occurred.asStated']", "2026");
        hand.choose("f.step", "GENERAL_RELEASE");
        hand.fill("[id='f.target.asStated']", "2026");
        hand.choose("f.announcedBy", "COMPANY");
        record();
    }

    private void response() {
        open(5, "company-responded");
        hand.fill("[id='f.occurred.asStated']", "2026");
        hand.choose("f.stance", "COMPLIES_UNDER_PROTEST");
        hand.fill("[name='f.statement']", "It is not the model that the company prefers for the long term.");
        record();
        assertThat(text("main")).contains("under protest");
    }

    /** A later source has a better date. */
    private void corrected(String fact) {
        hand.click("a[href*='do=correct'][href*='" + fact + "']");
        awaitHeading("Correct");
        hand.fill("[id='f.occurred.asStated']", "25 June 2026");
        hand.fill("[id='f.occurred-edtf']", "2026-06-25");
        hand.fill("[id='c.reason']", "A later report gives the day.");
        hand.fill("#publisher", "agentos.guide");
        hand.fill("#title", "GPT-5.6 gated release");
        hand.click("button.main");
        awaitAddress("/facts/" + fact);
        assertThat(text("main")).contains("25 June 2026", "A later report gives the day.");
    }

    /** Another source has another date of the same request: its account begins with what is recorded. */
    private void secondAccount(String fact) {
        browser.open("/releases/" + release);
        hand.click("a[href*='do=source'][href*='" + fact + "']");
        awaitHeading("Add a source");
        hand.click("main a[href*='same=" + fact + "']");
        awaitHeading("Directive");
        assertThat(value("[name='f.title']")).isEqualTo(TITLE);
        hand.fill("[id='f.occurred.asStated']", "22 June 2026");
        hand.fill("[id='f.occurred-edtf']", "2026-06-22");
        hand.fill("#publisher", "RainsNews");
        hand.fill("#title", "Administration presses for restricted releases");
        record();
        assertThat(text("main")).contains("Another source says 22 June 2026");
    }

    @Test
    void aReaderIsToldWhatItTakesToRecord() {
        TokenFile tokens = new TokenFile(data.resolve(TokenFile.NAME), Clock.systemUTC(), new SecureRandom());
        String secret = tokens.create("A reader", List.of(Role.READER)).secret().value();
        hand = new RecordersHand(browser, Way.MOUSE);
        browser.open("/sign-in");
        browser.driver().manage().deleteAllCookies();
        browser.open("/sign-in?return=/about");
        hand.fill("#token", secret);
        hand.click("form:has(#token) button");
        awaitAddress("/about");
        assertThat(browser.driver().getPageSource()).doesNotContain("href=\"/record\"");
        browser.open("/record" + report(1));
        awaitHeading("Not allowed");
        assertThat(text("main")).contains("You are signed in as A reader", "recorder");
        assertThat(browser.violations()).isEmpty();

        Client client = docket.client();
        String cookie = SignInTest.signedIn(client, secret);
        String form = SignInTest.formToken(client, cookie);
        for (String path : List.of("/record", "/record/case", "/record/change")) {
            Client.Answer answer =
                    SignInTest.send(client, path, cookie, "_csrf", form, "f.company", "OpenAI", "f.model", "Forged");
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.text()).contains("You are signed in as A reader");
        }
        assertThat(client.get("/api/releases/openai-forged").status()).isEqualTo(404);
    }

    private static String report(int number) {
        return "?url=https%3A%2F%2Foutpost.example%2F" + number
                + "&title=Administration%20asks%20for%20a%20delay&quote=approving%20access%20customer%20by%20customer";
    }

    private void open(int number, String type) {
        browser.open("/record" + report(number) + "&publisher=TheOutpost.AI&case=" + release);
        type(type);
    }

    private void type(String type) {
        hand.click("button[name='type'][value='" + type + "']");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !browser.driver()
                        .findElements(RecordersHand.at("input[name='type'][value='" + type + "']"))
                        .isEmpty());
    }

    /** Sends the form; the id of the fact that it recorded. */
    private String record() {
        hand.click("button.main[value='record']");
        awaitAddress("/releases/" + release + "#fact-");
        return String.valueOf(browser.driver().getCurrentUrl()).replaceFirst(".*#fact-", "");
    }

    /** A filled form with its preview; other states of the desk are looked at in LayoutBrowserTest. */
    private void looksRight() {
        if (hand.way() == Way.MOUSE) {
            assertThat(browser.violations()).isEmpty();
        }
    }

    private static void awaitHeading(String heading) {
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> text("h1").equals(heading));
    }

    private static void awaitAddress(String part) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(browser.driver().getCurrentUrl()).contains(part));
    }

    private static String text(String selector) {
        return browser.driver().findElement(RecordersHand.at(selector)).getText();
    }

    private static String value(String selector) {
        return browser.driver().findElement(RecordersHand.at(selector)).getDomProperty("value");
    }
}
