package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.platform.access.Role;
import org.modeldocket.platform.access.TokenFile;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebElement;

/** How the pages stand on narrow and wide screens, in both schemes and on paper, with names and lists longer than is usual. */
@Tag("browser")
class LayoutBrowserTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket();

    private static final String LONG = "/releases/long-names-1";
    private static final String VAGUE = "/releases/vague-labs-alpha-1";
    private static final String UNBROKEN = "W".repeat(150);
    private static final List<Integer> WIDTHS = List.of(1280, 900, 768, 390, 320);

    private static Chromium browser;

    @BeforeAll
    static void open() {
        Client client = DOCKET.client();
        record(
                client,
                "/api/releases",
                "{\"releaseId\":\"long-names-1\",\"company\":\"The Very Long Company of Names and Sons, Incorporated in"
                        + " Several Places\",\"model\":\"Model " + UNBROKEN + "\",\"version\":\"2026-06-"
                        + "9".repeat(60)
                        + "\"}");
        record(
                client,
                "/api" + LONG + "/facts",
                Life.fact(
                        "directive-issued",
                        "\"occurred\":\"2026-01\",\"directiveId\":\"long\",\"agencies\":[\"CISA\",\"National Institute of"
                                + " Standards and Technology\",\"" + UNBROKEN.substring(100) + "\"],"
                                + "\"instrument\":\"AGENCY_REQUEST\",\"force\":\"REQUESTED\",\"complyBy\":\"2026-03\","
                                + "\"measures\":[{\"kind\":\"OTHER\",\"text\":\""
                                + "publish every result of it ".repeat(10).strip()
                                + "\"}],\"title\":\"A request about " + UNBROKEN + "\""));
        record(
                client,
                "/api" + LONG + "/facts",
                Life.fact(
                        "preview-granted",
                        "\"occurred\":\"2026-02\",\"previewId\":\"p\",\"grantedBy\":\"GOVERNMENT\","
                                + "\"customerByCustomer\":true"));
        recordVague(client);
        for (int n = 0; n < 60; n++) {
            record(
                    client,
                    "/api" + LONG + "/facts",
                    Life.fact(
                            "customer-approved",
                            "\"occurred\":\"2026-02\",\"previewId\":\"p\",\"agency\":\"CISA\",\"customer\":\"Customer "
                                    + (n == 0 ? UNBROKEN : n) + "\""));
        }
        browser = new Chromium(client.base());
        Awaitility.await().until(() -> client.get("/api/customers").text().contains("\"total\":60"));
        Awaitility.await().until(() -> client.get("/api" + LONG).text().contains("\"customers\":60"));
    }

    /** A case of which one day in April allows two standings, with a correction. */
    private static void recordVague(Client client) {
        record(client, "/api/releases", "{\"company\":\"Vague Labs\",\"model\":\"Alpha\",\"version\":\"1\"}");
        String facts = "/api" + VAGUE + "/facts";
        String id = "0197b000-0000-7000-8000-000000000001";
        String submitted = "\"agencies\":[\"CISA\"],\"basis\":\"VOLUNTARY\",\"occurred\":";
        record(client, facts, Life.fact("submitted-for-review", "\"factId\":\"" + id + "\"," + submitted + "\"2026\""));
        record(
                client,
                facts,
                Life.fact(
                        "fact-corrected",
                        "\"targetFactId\":\"" + id + "\",\"reason\":\"The date was wrong\",\"replacement\":"
                                + Life.fact("submitted-for-review", submitted + "\"2026-01\"")));
        record(
                client,
                facts,
                Life.fact(
                        "access-suspended",
                        "\"occurred\":\"2026-03-01\",\"suspensionId\":\"s\",\"imposedBy\":\"GOVERNMENT\",\"audience\":[\"ALL\"]"));
        record(client, facts, Life.fact("access-restored", "\"occurred\":\"2026-04\",\"suspensionId\":\"s\""));
    }

    private static void record(Client client, String path, String body) {
        Client.Answer answer = client.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void noErrorOnTheConsole() {
        browser.resize(WIDTHS.getFirst());
        assertThat(browser.complaints().stream()
                        .filter(entry -> !entry.getMessage().contains("Failed to load resource"))
                        .toList())
                .isEmpty();
    }

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/?validAt=2026-02&knownAt=position:20",
                "/releases",
                "/releases?company=openai",
                LONG,
                LONG + "?validAt=2026-02-10",
                VAGUE + "?validAt=2026-04-15",
                VAGUE + "/replay?step=4&validAt=2026-04-15",
                LONG + "/customers",
                LONG + "/replay?step=2",
                LONG + "/diff?from=position:12",
                "/releases/openai-gpt-5-6",
                "/releases/openai-gpt-5-6/facts/0197a000-0000-7000-8000-000000000004",
                "/compare?release=vague-labs-alpha-1&release=long-names-1&release=openai-gpt-5-6&validAt=2026-04-15",
                "/compare?release=anthropic-mythos-5&release=vague-labs-alpha-1&align=submission",
                "/treatments/openai/preview",
                "/treatments/anthropic/directive-binding",
                "/companies",
                "/companies/the-very-long-company-of-names-and-sons-incorporated-in-several-places",
                "/agencies",
                "/agencies/cisa",
                "/agencies/cisa/directives",
                "/directives",
                "/facts?type=directive-issued",
                "/changes",
                "/changes?from=position:12",
                "/directives/long",
                "/directives/us-export-control-mythos-fable",
                "/customers",
                "/customers/customer-7",
                "/statistics",
                "/statistics/counts?per=year",
                "/statistics/disparity?outcome=PREVIEW",
                "/statistics/durations?step=SUSPENDED",
                "/statistics/overdue?validAt=2026-10",
                "/statistics/durations?step=SUBMISSION_TO_DIRECTIVE&by=release",
                "/about",
                "/vocabulary",
                "/problems",
                "/problems/broken-rule");
    }

    /** One load serves all: a page that is open follows the screen and the scheme. */
    @ParameterizedTest
    @MethodSource("pages")
    void nothingScrollsSidewaysIsBrokenSmallOrFaint(String page) {
        // The long page's other day has the same marks and targets, and axe takes seconds for them.
        boolean withLooks = !page.startsWith(LONG + "?");
        browser.show(page, "light", WIDTHS.getFirst());
        onAllScreens(withLooks);
    }

    /**
     * The desk, with what stands on a page after its form was sent empty, and pages that say no. RecorderBrowserTest and
     * ImportBrowserTest look at the desk's own page, operations and imports.
     */
    @ParameterizedTest
    @CsvSource({
        "'', /sign-in, form:has(#token) button",
        "'', /nothing, ''",
        "'', /releases?cursor=made-up, ''",
        "RECORDER, /record?q=gpt, ''",
        "RECORDER, /record?case=openai-gpt-5-6, ''",
        "RECORDER, /record?case=openai-gpt-5-6&type=directive-issued, button.main[value=record]",
        "RECORDER, /record/case, button.main",
        "RECORDER, /record/change?release=openai-gpt-5-6&fact=0197a000-0000-7000-8000-000000000004&do=correct, button.main",
        "RECORDER, /record/change?release=openai-gpt-5-6&fact=0197a000-0000-7000-8000-000000000004&do=source, ''",
        "RECORDER, /record/change?release=openai-gpt-5-6&fact=0197a000-0000-7000-8000-000000000004&do=rank, button.main",
        "RECORDER, /record/help, ''",
        "RECORDER, /releases/openai-gpt-5-6, ''",
        "READER, /record, ''"
    })
    void theDeskStandsOnAllScreens(String role, String page, String button) {
        browser.open("/about");
        if (!role.isEmpty()) {
            String secret = DOCKET.part(TokenFile.class)
                    .create("A. " + UNBROKEN.substring(120), List.of(Role.valueOf(role)))
                    .secret()
                    .value();
            String[] cookie = SignInTest.signedIn(DOCKET.client(), secret).split("=", 2);
            browser.driver().manage().addCookie(new Cookie(cookie[0], cookie[1], "/"));
        }
        try {
            browser.show(page, "light", WIDTHS.getFirst());
            if (!button.isEmpty()) {
                browser.driver().findElement(By.cssSelector(button)).click();
                Awaitility.await().until(() -> browser.driver().getTitle().startsWith("Error: "));
            }
            onAllScreens(true);
        } finally {
            browser.driver().manage().deleteAllCookies();
        }
    }

    private void onAllScreens(boolean withLooks) {
        if (withLooks) {
            looks("light, wide");
        }
        for (int width : WIDTHS) {
            browser.resize(width);
            assertThat(script(SIDEWAYS)).as("wider than " + width).isEmpty();
            assertThat(script(BEYOND_COLUMN))
                    .as("beyond its column at " + width)
                    .isEmpty();
            assertThat(script(BROKEN_WORDS)).as("broken at " + width).isEmpty();
            assertThat(script(LEADING_MARKS)).as("begins a line at " + width).isEmpty();
        }
        if (withLooks) {
            browser.prefer("dark");
            looks("dark, narrow");
        }
    }

    private void looks(String circumstances) {
        assertThat(browser.violations()).as(circumstances).isEmpty();
        assertThat(script(FAINT_MARKS)).as(circumstances).isEmpty();
        assertThat(script(SMALL_TARGETS)).as(circumstances).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/companies", "/directives/long", LONG, LONG + "?validAt=2026-02"})
    void paperNamesAnAddressThatStaysTheSame(String page) {
        browser.print(page, () -> {
            String address = browser.driver()
                    .findElement(By.cssSelector(".colophon .url"))
                    .getText();
            assertThat(address).contains(page.replaceAll("\\?.*", "")).contains("knownAt=position:");
            assertThat(script(SIDEWAYS)).isEmpty();
        });
    }

    @Test
    void paperHasTheMatrixAsATable() {
        browser.print("/", () -> {
            WebElement row = browser.driver().findElement(By.cssSelector(".matrix tbody tr"));
            assertThat(row.getCssValue("display")).isEqualTo("table-row");
            assertThat(browser.driver()
                            .findElement(By.cssSelector(".matrix thead"))
                            .isDisplayed())
                    .isTrue();
        });
    }

    @Test
    void aPhoneHasTheCaptionOfCustomersOnOneLine() {
        browser.show(LONG, "light", 320);
        List<WebElement> captions = new ArrayList<>(browser.driver().findElements(By.cssSelector("caption:not(.sr)")));
        assertThat(captions)
                .isNotEmpty()
                .allSatisfy(caption -> assertThat(caption.getSize().height)
                        .as(caption.getText())
                        .isLessThan(60));
    }

    private List<?> script(String text) {
        return (List<?>) browser.driver().executeScript(text);
    }

    /** What reaches beyond the right edge, where the page as a whole does. */
    private static final String SIDEWAYS = """
            const wide = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= wide) return [];
            return [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > wide + 1)
                .map(e => e.tagName + "." + e.getAttribute("class") + " " + e.textContent.trim().slice(0, 60)).slice(0, 5);
            """;

    /** Tables that are wider than what holds them. */
    private static final String BEYOND_COLUMN = """
            return [...document.querySelectorAll("main table")]
                .filter(e => e.getBoundingClientRect().right > e.parentElement.getBoundingClientRect().right + 1)
                .map(e => e.className + " by " + (e.getBoundingClientRect().right - e.parentElement.getBoundingClientRect().right));
            """;

    /** Words of up to 16 letters that stand on more than one line. */
    private static final String BROKEN_WORDS = """
            const broken = [];
            const walk = document.createTreeWalker(document.querySelector("body"), NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) {
                const node = walk.currentNode;
                if (node.parentElement.closest("code, pre, .sr, .print-only, .skip, script, style, svg, .url")) continue;
                for (const word of node.textContent.matchAll(/(?<![\\p{L}\\p{N}])\\p{L}{2,16}(?![\\p{L}\\p{N}])/gu)) {
                    const range = document.createRange();
                    range.setStart(node, word.index);
                    range.setEnd(node, word.index + word[0].length);
                    const tops = new Set([...range.getClientRects()].filter(r => r.width > 0).map(r => Math.round(r.top)));
                    if (tops.size > 1) broken.push(word[0] + " in " + node.parentElement.outerHTML.slice(0, 80));
                }
            }
            return broken.slice(0, 5);
            """;

    /** Commas and the like at the beginning of a line, parted from the words before them. */
    private static final String LEADING_MARKS = """
            const leading = [];
            const walk = document.createTreeWalker(document.querySelector("body"), NodeFilter.SHOW_TEXT);
            const box = (node, from, to) => {
                const range = document.createRange();
                range.setStart(node, from);
                range.setEnd(node, to);
                return range.getClientRects()[0];
            };
            let before = null;
            while (walk.nextNode()) {
                const node = walk.currentNode;
                if (!node.textContent.trim() || node.parentElement.closest(".sr, .print-only, script, style, svg")) continue;
                const at = box(node, 0, 1);
                const last = before && box(before, before.textContent.length - 1, before.textContent.length);
                let block = node.parentElement;
                while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
                if (at && last && /^[,;:.)]/.test(node.textContent) && block.contains(before) && at.top > last.bottom - 4)
                    leading.push(node.textContent.slice(0, 20) + " in " + block.textContent.trim().slice(0, 60));
                before = node;
            }
            return leading.slice(0, 5);
            """;

    /** Links and the like that stand by themselves, not within a sentence, and are less than 24 px high or wide. */
    private static final String SMALL_TARGETS = """
            return [...document.querySelectorAll("a[href], button, input, summary")].filter(e => {
                const seen = e.getBoundingClientRect();
                if (!seen.width || e.closest(".sr, .skip, .print-only")) return false;
                let block = e.parentElement;
                while (getComputedStyle(block).display === "inline") block = block.parentElement;
                const alone = block.textContent.trim().length <= e.textContent.trim().length + 3;
                return alone && (seen.width < 23.5 || seen.height < 23.5);
            }).map(e => e.textContent.trim().slice(0, 40) + " in " + e.parentElement.outerHTML.slice(0, 80)).slice(0, 5);
            """;

    /** Marks that have less than 3:1 against the page. */
    private static final String FAINT_MARKS = """
            const light = c => { const v = c / 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
            const numbers = text => (text.match(/[0-9.]+/g) || []).map(Number);
            const luminance = c => 0.2126 * light(c[0]) + 0.7152 * light(c[1]) + 0.0722 * light(c[2]);
            const ratio = (a, b) => { const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
            const paper = numbers(getComputedStyle(document.body).backgroundColor);
            const faint = [];
            const check = (text, what) => {
                const colour = numbers(text);
                if (colour.length === 3 && ratio(colour, paper) < 3) faint.push(what + " " + text);
            };
            document.querySelectorAll(".kind").forEach(e => {
                const style = getComputedStyle(e, "::before");
                check(style.backgroundColor, "mark of " + e.textContent);
            });
            document.querySelectorAll("svg path, svg circle").forEach(e => {
                const solid = e.matches("[d$=z]:not(.ring)");
                if (!e.matches(".bar-base")) check(getComputedStyle(e)[solid ? "fill" : "stroke"], e.outerHTML.slice(0, 60));
            });
            document.querySelectorAll(".matrix thead th").forEach(e => {
                const style = getComputedStyle(e);
                if (style.borderBottomStyle !== "none" && style.borderBottomWidth === "3px") check(style.borderBottomColor, "head " + e.textContent);
            });
            return [...new Set(faint)].slice(0, 5);
            """;
}
