package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.platform.web.MappedRoutes;
import tools.jackson.databind.JsonNode;

/** What attackers send to the forms, the sign-in and the imports. */
class DeskAttacksTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket("--modeldocket.largest-import=1048576");

    private static final String SCRIPT = "<script>alert(1)</script>";

    private final Client client = DOCKET.client();

    /** Each address of a page that takes a form, as the server maps it; new ones are found by themselves. */
    @Test
    void noFormIsTakenFromAnotherSiteOrWithoutItsToken() {
        String cookie = SignInTest.signedIn(client, Client.TOKEN);
        Set<String> forms = Set.copyOf(DOCKET.part(MappedRoutes.class).all().stream()
                .filter(mapped -> mapped.methods().stream()
                        .anyMatch(method -> method.name().equals("POST")))
                .flatMap(mapped -> mapped.patterns().stream())
                .map(pattern -> pattern.getPatternString().replaceAll("\\{[^}]+}", "x"))
                .filter(path -> !path.startsWith("/api") && !path.startsWith("/actuator"))
                .filter(path -> !path.equals("/sign-in"))
                .toList());
        assertThat(forms).contains("/record", "/record/case", "/record/change", "/sign-out", "/operations/rebuild");
        String form = SignInTest.formToken(client, cookie);
        for (String path : forms) {
            assertThat(SignInTest.send(client, path, cookie, "f.company", "Forged")
                            .status())
                    .as(path + " without the token")
                    .isEqualTo(403);
            HttpRequest foreign = client.request(
                            path,
                            "Content-Type",
                            "application/x-www-form-urlencoded",
                            "Origin",
                            "https://evil.example",
                            "Cookie",
                            cookie)
                    .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + form))
                    .build();
            assertThat(client.send(foreign).status())
                    .as(path + " from another site")
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/record", "/record/help", "/operations", "/nothing", "/api/releases"})
    void noOtherSiteFramesAPage(String path) {
        Client.Answer page = client.get(path, "Cookie", SignInTest.signedIn(client, Client.TOKEN));
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        if (!path.startsWith("/api")) {
            assertThat(page.header("Content-Security-Policy"))
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline", "unsafe-eval");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2F..%2Ftokens.json", "%2e%2e%2ftokens", "..", "x%00", "%5C..%5Ctokens"})
    void noNameLeadsOutOfTheImports(String name) {
        for (String path : List.of("", "/quarantine", "/events")) {
            assertThat(client.as("GET", "/api/imports/" + name + path).status())
                    .as(name + path)
                    .isIn(400, 404, 405);
        }
        assertThat(client.as("GET", "/api/imports/mappings/" + name).status()).isIn(400, 404);
        assertThat(client.as("GET", "/imports/" + name).status()).isIn(400, 404);
        HttpRequest put = client.request(
                        "/api/imports/mappings/" + name,
                        "Authorization",
                        "Bearer " + Client.TOKEN,
                        "Content-Type",
                        "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(client.send(put).status()).isIn(400, 404);
    }

    @Test
    void anArchiveOfArchivesAndABombAreLinesThatAreNone() throws IOException {
        byte[] inner = zip("facts.jsonl", "{}".getBytes(StandardCharsets.UTF_8));
        JsonNode archive = imported(zip("inner.zip", inner), "Content-Type", "application/x-ndjson");
        assertThat(archive.path("recorded").asLong()).isZero();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream bomb = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 64; i++) {
                bomb.write(new byte[1 << 20]);
            }
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        JsonNode report =
                imported(bytes.toByteArray(), "Content-Type", "application/x-ndjson", "Content-Encoding", "gzip");
        assertThat(report.path("recorded").asLong()).isZero();
        assertThat(report.path("quarantined").asLong()).isLessThan(5_000);
    }

    @Test
    void scriptInALineIsTextInTheQuarantine() {
        JsonNode report = imported(SCRIPT.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/x-ndjson");
        String id = report.path("importId").asString();
        String cookie = SignInTest.signedIn(client, Client.TOKEN);
        Client.Answer page = client.get("/imports/" + id, "Cookie", cookie);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain(SCRIPT);
    }

    @Test
    void hostileHeadersAreShownNowhere() {
        String cookie = SignInTest.signedIn(client, Client.TOKEN);
        for (String path : List.of("/", "/record", "/nothing", "/record/help")) {
            Client.Answer page = client.get(
                    path,
                    "Cookie",
                    cookie,
                    "User-Agent",
                    SCRIPT,
                    "Referer",
                    "http://x/" + SCRIPT,
                    "Accept-Language",
                    SCRIPT,
                    "X-Forwarded-Host",
                    SCRIPT,
                    "X-Correlation-Id",
                    SCRIPT);
            assertThat(page.text()).as(path).doesNotContain("alert(1)");
            assertThat(page.raw().headers().map().toString()).as(path).doesNotContain("alert(1)");
        }
    }

    private JsonNode imported(byte[] body, String... headers) {
        Client.Answer begun = client.post("/api/imports", body, headers);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        String address = begun.header("Location");
        Awaitility.await()
                .until(() -> !client.as("GET", address)
                        .json()
                        .path("state")
                        .asString()
                        .equals("RUNNING"));
        return client.as("GET", address).json();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
