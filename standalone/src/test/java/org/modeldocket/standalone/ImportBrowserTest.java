package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.json.JsonMapper;

/**
 * A public table, CISA's catalogue of known exploited vulnerabilities, imported with a mapping made on the page, in a real Chromium:
 * without script and by keyboard; and a line mended that had stayed out.
 */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportBrowserTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket("--modeldocket.sample=false");

    private static final Path KEV = Path.of("../docs/kev").toAbsolutePath().normalize();
    private static final String CISA = "Cybersecurity and Infrastructure Security Agency";

    private static Chromium browser;

    @TempDir
    private Path files;

    @BeforeAll
    static void open() {
        Client client = DOCKET.client();
        browser = new Chromium(client.base());
        browser.driver().manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
        Awaitility.await().until(() -> client.get("/actuator/health/readiness").status() == 200);
        browser.open("/imports/new");
        element("#token").sendKeys(Client.TOKEN);
        element("#token").submit();
        Awaitility.await().until(() -> title().startsWith("Import a file"));
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    @Order(1)
    void aMappingIsMadeWithoutScript() {
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser.open("/imports/new");
            element("#file")
                    .sendKeys(KEV.resolve("known-exploited-vulnerabilities.csv").toString());
            element("button.main").click();
            choose("#type", "directive-issued");
            element("button[value='fields']").click();
            element("[name='f.title']");
            choose(column("cveID", "to"), "fact/citations/0/locator");
            choose(column("vendorProject", "to"), "case/company");
            choose(column("product", "to"), "case/model");
            choose(column("vulnerabilityName", "to"), "fact/title");
            choose(column("dateAdded", "to"), "fact/occurred");
            choose(column("requiredAction", "to"), "fact/note");
            choose(column("dueDate", "to"), "fact/complyBy");
            choose("[name='key']", "cveID");
            element("[name='f.agencies']").sendKeys(CISA);
            choose("[name='f.instrument']", "OTHER");
            element("[name='f.force'][value='BINDING']").click();
            element("[name='f.measures'][value='MITIGATE_RISK']").click();
            element("#publisher").sendKeys(CISA);
            element("#title").sendKeys("Known Exploited Vulnerabilities Catalog");
            element("#url").sendKeys("https://www.cisa.gov/known-exploited-vulnerabilities-catalog");
            rename("kev");
            element("button[value='try']").click();
            Awaitility.await().until(() -> title().startsWith("Error: "));
            assertThat(element("#summary").getText())
                    .contains("dateAdded: Choose how this column writes its dates.", "dueDate: Choose");
            choose(column("dateAdded", "date"), "YYYY-MM-DD");
            choose(column("dueDate", "date"), "YYYY-MM-DD");
            element("button[value='try']").click();
            Awaitility.await().until(() -> title().startsWith("Dry run"));
            assertThat(text()).contains("46 lines can be recorded, 1 stays out.", "ReleaseRegisteredOnce");
            element("form[action$='/record'] button").click();
            Awaitility.await().until(() -> text().contains("46 facts were recorded"));
        } finally {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    /** The mapping that the page made is the file that the command line takes. */
    @Test
    @Order(2)
    void theMappingIsTheFileOfTheTour() throws IOException {
        Client client = DOCKET.client();
        String cookie = SignInTest.signedIn(client, Client.TOKEN);
        assertThat(client.get("/imports/mappings/kev", "Cookie", cookie).json())
                .isEqualTo(JsonMapper.shared().readTree(Files.readString(KEV.resolve("kev.json"))));
    }

    @Test
    @Order(3)
    void aLineThatStaysOutIsMendedByKeyboard() throws IOException {
        Path lines = Files.writeString(files.resolve("facts.jsonl"), """
                {"releaseId":"lab-one","company":"Lab","model":"One"}
                {"releaseId":"lab-one","type":"generally-released","occurred":"06/09/2020","citations":[{"publisher":"Gazette","title":"Out"}]}
                """);
        browser.open("/imports/new");
        browser.tabTo(element -> "onRepeat".equals(element.getDomAttribute("name")));
        browser.tabTo(element -> "file".equals(element.getDomAttribute("id")));
        active().sendKeys(lines.toString());
        keyTo("Send and try");
        browser.type(Keys.ENTER);
        Awaitility.await().until(() -> title().startsWith("Dry run"));
        assertThat(text()).contains("1 line can be recorded, 1 stays out.");
        looks();
        keyTo("Record this fact");
        browser.type(Keys.ENTER);
        Awaitility.await().until(() -> text().contains("1 fact was recorded, 1 line stayed out."));
        Client client = DOCKET.client();
        String cookie = SignInTest.signedIn(client, Client.TOKEN);
        assertThat(client.get(path() + "/quarantine?format=lines", "Cookie", cookie)
                        .text())
                .contains("06/09/2020");
        browser.tabTo(element -> "lines".equals(element.getDomAttribute("id")));
        active().sendKeys(Keys.chord(Keys.CONTROL, "a"));
        browser.type(Files.readString(lines).lines().toList().get(1).replace("06/09/2020", "2020-09-06"));
        keyTo("Record these lines");
        browser.type(Keys.ENTER);
        Awaitility.await().until(() -> text().contains("1 fact was recorded."));
        Awaitility.await()
                .until(() -> client.get("/api/releases/lab-one/facts").text().contains("2020-09-06"));
        looks();
    }

    @Test
    @Order(4)
    void everyPageIsAccessibleAndFits() {
        String table = DOCKET.client()
                .as("GET", "/api/imports")
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("table").asString(""))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElseThrow();
        for (String page : List.of("/imports", "/imports/new", "/imports/tables/" + table + "?mapping=kev")) {
            for (int width : List.of(320, 1280)) {
                browser.show(page, width == 320 ? "dark" : "light", width);
                looks();
            }
        }
    }

    private static void looks() {
        assertThat(browser.violations()).as(path()).isEmpty();
        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth <= innerWidth"))
                .as(path() + " fits")
                .isEqualTo(true);
    }

    private static String column(String name, String part) {
        return "[aria-label^='" + name + ":'][name$='." + part + "']";
    }

    private static void choose(String selector, String value) {
        element(selector + " option[value='" + value + "']").click();
    }

    private static void rename(String name) {
        WebElement field = element("#name");
        field.clear();
        field.sendKeys(name);
    }

    /** Moves the focus on to the button that says so. */
    private static void keyTo(String says) {
        browser.tabTo(element -> says.equals(element.getText()));
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

    private static String text() {
        return element("main").getText();
    }

    private static String path() {
        return String.valueOf(browser.driver().getCurrentUrl()).replaceFirst("https?://[^/]+", "");
    }
}
