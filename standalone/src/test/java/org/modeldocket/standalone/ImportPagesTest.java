package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.platform.access.Role;
import org.modeldocket.platform.access.TokenFile;

/** The pages of imports as HTTP: what they take, what they refuse and where they say so, and that nothing typed is lost. */
class ImportPagesTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket("--modeldocket.sample=false");

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String HEADER = "vendor,product,day,key,headline\n";

    private final Client client = DOCKET.client();
    private String cookie = "";

    @BeforeEach
    void signIn() {
        cookie = SignInTest.signedIn(client, Client.TOKEN);
    }

    private Client.Answer upload(String file, String content, String... fields) {
        return upload(file, content.getBytes(StandardCharsets.UTF_8), fields);
    }

    /** Sends the form with a file, as a browser does. */
    private Client.Answer upload(String file, byte[] content, String... fields) {
        StringBuilder before = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            before.append("--b0undary\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n"
                    + fields[i + 1] + "\r\n");
        }
        before.append("--b0undary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        byte[] begin = before.toString().getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--b0undary--\r\n".getBytes(StandardCharsets.UTF_8);
        return client.send(client.request(
                        "/imports/new",
                        "Content-Type",
                        "multipart/form-data; boundary=b0undary",
                        "Sec-Fetch-Site",
                        "same-origin",
                        "Cookie",
                        cookie)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(begin, content, end)))
                .build());
    }

    private String token() {
        return SignInTest.formToken(client, cookie);
    }

    private Client.Answer post(String path, String... fields) {
        return SignInTest.send(
                client,
                path,
                cookie,
                Stream.concat(Stream.of("_csrf", token()), Stream.of(fields)).toArray(String[]::new));
    }

    private String page(String path) {
        Client.Answer answer = client.get(path, "Cookie", cookie);
        assertThat(answer.status()).as(path + answer.text()).isEqualTo(200);
        return answer.text();
    }

    /** The page that a form leads to. */
    private String after(Client.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return page(answer.header("Location"));
    }

    private long facts() {
        return client.get("/api/facts?limit=1").json().path("total").asLong();
    }

    private static String lines(String model) {
        return "{\"releaseId\":\"lab-" + model + "\",\"company\":\"Lab\",\"model\":\"" + model + "\"}\n"
                + "{\"releaseId\":\"lab-" + model + "\",\"type\":\"generally-released\",\"occurred\":\"2026-05\","
                + "\"citations\":[{\"publisher\":\"Gazette\",\"title\":\"Out\"}]}\n"
                + "{\"releaseId\":\"lab-" + model + "\",\"type\":\"generally-released\",\"occurred\":\"2026-99\","
                + "\"note\":\"" + SCRIPT + "\",\"citations\":[{\"publisher\":\"Gazette\",\"title\":\"Out\"}]}\n";
    }

    @Test
    void isForRecordersAndSaysSo() {
        assertThat(client.get("/imports").header("Location")).isEqualTo("/sign-in?return=%2Fimports");
        String secret = DOCKET.part(TokenFile.class)
                .create("Auditor", List.of(Role.AUDITOR))
                .secret()
                .value();
        String auditor = SignInTest.signedIn(client, secret);
        Client.Answer denied = client.get("/imports/new", "Cookie", auditor);
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.text()).contains("Not allowed", "without the role that this page needs: recorder");
        assertThat(client.get("/about", "Cookie", auditor).text()).doesNotContain("href=\"/imports\"");
        assertThat(page("/about")).contains("href=\"/imports\"");
        String admin = SignInTest.signedIn(
                client,
                DOCKET.part(TokenFile.class)
                        .create("Admin", List.of(Role.ADMIN))
                        .secret()
                        .value());
        assertThat(client.get("/imports", "Cookie", admin).status()).isEqualTo(200);
    }

    @Test
    void aFileWithoutTheTokenOfItsSessionIsRefused() {
        long before = total();
        for (String token : List.of("", "x.y")) {
            Client.Answer answer = upload("a.jsonl", lines("forged"), "_csrf", token);
            assertThat(answer.status()).as(answer.text()).isEqualTo(403);
            assertThat(answer.text()).contains("does not belong to your session");
        }
        assertThat(upload("a.jsonl", lines("forged")).status()).isEqualTo(403);
        cookie = "docket=mds_none";
        assertThat(upload("a.jsonl", lines("forged"), "_csrf", "x.y").status()).isEqualTo(401);
        assertThat(total()).isEqualTo(before);
    }

    private long total() {
        return client.as("GET", "/api/imports?limit=1").json().path("total").asLong();
    }

    @Test
    void linesAreTriedThenRecordedAndMended() {
        long before = facts();
        Client.Answer tried = upload("facts.jsonl", lines("one"), "_csrf", token());
        String dry = after(tried);
        assertThat(dry)
                .contains(
                        "Nothing is recorded yet. 2 lines can be recorded, 1 stays out.",
                        "Record these 2 facts",
                        "/occurred",
                        "Mend and send again",
                        "&lt;script&gt;")
                .doesNotContain(SCRIPT, "??");
        assertThat(facts()).isEqualTo(before);
        String recorded = after(post(tried.header("Location") + "/record"));
        assertThat(recorded)
                .contains("2 facts were recorded, 1 line stayed out.")
                .doesNotContain("Record these 2");
        String again = after(post(tried.header("Location") + "/record"));
        assertThat(again).contains("Nothing new was recorded, 1 line stayed out.");

        Client.Answer download = client.get(tried.header("Location") + "/quarantine?format=lines", "Cookie", cookie);
        assertThat(download.header("Content-Disposition")).startsWith("attachment; filename=");
        assertThat(client.get(tried.header("Location") + "/quarantine", "Cookie", cookie)
                        .text())
                .contains("\"line\":3,\"pointer\":\"/occurred\"");
        String mended = download.text()
                .replace("2026-99", "2026-06")
                .replace("generally-released", "release-withdrawn")
                .replace("\"note\"", "\"reason\":\"Over\",\"note\"");
        Client.Answer none = post(tried.header("Location") + "/mend", "lines", " ", "do", "record");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("<title>Error: ", "Enter a line at least", "id=\"summary\"");
        assertThat(after(post(tried.header("Location") + "/mend", "lines", mended, "do", "record")))
                .contains("1 fact was recorded.");
        assertThat(page("/imports")).contains("Dry run", "Done").doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({
        "'', file, Choose a file that holds something",
        "'PK\u0003\u0004zip', file, Unpack it",
        "'[{}]', file, one JSON list",
        "'a,b\n1,\"cut', file, the table cannot be read"
    })
    void whatIsNoFileOfLinesAndNoTableIsSaidBesideIt(String content, String input, String says) {
        Client.Answer answer = upload("f", content, "_csrf", token(), "mapping", "", "onRepeat", "cite");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains(
                        "<title>Error: ",
                        "id=\"summary\"",
                        "href=\"#" + input + "\"",
                        says,
                        "value=\"cite\" checked=\"checked\"");
    }

    @Test
    void aMappingThatIsNotThereIsSaidBesideItsField() {
        Client.Answer answer = upload("f.csv", HEADER, "_csrf", token(), "mapping", "no-such");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("href=\"#mapping\"", "no mapping", "value=\"no-such\"");
        assertThat(upload("f.csv", HEADER, "_csrf", token(), "mapping", SCRIPT).text())
                .contains("Use small letters")
                .doesNotContain(SCRIPT);
    }

    /** With a byte order mark, carriage returns and semicolons; the style of dates is asked for and never guessed. */
    @Test
    void aMappingIsMadeTriedKeptAndDownloaded() {
        String table = "\ufeff"
                + (HEADER + "\"Lab; two\",Alpha,06/09/2020,K1,One\n\"Lab; two\",Beta,n/a,K2," + SCRIPT + "\n")
                        .replace(",", ";")
                        .replace("\n", "\r\n");
        Client.Answer kept = upload("My table (2).csv", table, "_csrf", token());
        String address = kept.header("Location");
        assertThat(address).contains("?name=my-table-2&onRepeat=refuse");
        assertThat(after(kept))
                .contains("The table has 2 rows and 5 columns", "Lab; two", "value=\"my-table-2\"")
                .doesNotContain(SCRIPT, "??");
        String path = address.replaceFirst("[?].*", "");
        List<String> form = new ArrayList<>(List.of(
                "type",
                "generally-released",
                "c0.to",
                "case/company",
                "c1.to",
                "case/model",
                "c2.to",
                "fact/occurred",
                "c2.none",
                "n/a; none",
                "c4.to",
                "fact/citations/0/title",
                "key",
                "key",
                "name",
                "Not A Name",
                "f.conditions",
                SCRIPT,
                "do",
                "try"));
        Client.Answer faulty = post(path, form.toArray(String[]::new));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text())
                .contains(
                        "<title>Error: ",
                        "href=\"#c2.date\">day: Choose how this column writes its dates",
                        "href=\"#publisher\">Publisher: Enter this",
                        "href=\"#name\"",
                        "value=\"n/a; none\"",
                        "value=\"Not A Name\"",
                        "<option value=\"fact/occurred\" selected=\"selected\"",
                        "<option value=\"key\" selected=\"selected\"",
                        "&lt;script&gt;")
                .doesNotContain(SCRIPT, "??");
        form.addAll(List.of("c2.date", "DD/MM/YYYY", "publisher", "Gazette"));
        form.set(form.indexOf("Not A Name"), "my-table");
        form.set(form.indexOf(SCRIPT), "");
        Client.Answer tried = post(path, form.toArray(String[]::new));
        assertThat(after(tried))
                .contains("3 lines can be recorded, 1 stays out", "is missing", "mapping=my-table&amp;onRepeat=refuse");
        assertThat(after(post(tried.header("Location") + "/record"))).contains("3 facts were recorded");
        Awaitility.await()
                .until(() -> client.get("/api/releases/lab-two-alpha/facts")
                        .text()
                        .contains("\"edtf\":\"2020-09-06\",\"asStated\":\"06/09/2020\""));

        Client.Answer mapping = client.get("/imports/mappings/my-table", "Cookie", cookie);
        assertThat(mapping.header("Content-Disposition")).isEqualTo("attachment; filename=\"my-table.json\"");
        assertThat(mapping.json().path("separator").asString()).isEqualTo(";");
        assertThat(mapping.json().path("dates").path("day").asString()).isEqualTo("DD/MM/YYYY");
        assertThat(page(path + "?mapping=my-table"))
                .as("the form shows the mapping again")
                .contains(
                        "value=\"n/a; none\"",
                        "<option value=\"fact/occurred\" selected=\"selected\"",
                        "<option value=\"DD/MM/YYYY\" selected=\"selected\"",
                        "<option value=\"key\" selected=\"selected\"",
                        "value=\"Gazette\"");
        assertThat(after(upload("again.csv", table, "_csrf", token(), "mapping", "my-table")))
                .contains("No line can be recorded, 1 stays out");
    }

    /** The catalogue of CISA, a public table, goes the whole way by its mapping. */
    @Test
    void theCatalogueOfKnownExploitedVulnerabilities() throws Exception {
        Path kev = Path.of("../docs/kev");
        String mapping = Files.readString(kev.resolve("kev.json"));
        assertThat(client.send(client.request(
                                        "/api/import-mappings/kev-file",
                                        "Authorization",
                                        "Bearer " + Client.TOKEN,
                                        "Content-Type",
                                        "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString(mapping))
                                .build())
                        .status())
                .isEqualTo(200);
        Client.Answer tried = upload(
                "kev.csv",
                Files.readAllBytes(kev.resolve("known-exploited-vulnerabilities.csv")),
                "_csrf",
                token(),
                "mapping",
                "kev-file");
        assertThat(after(tried)).contains("46 lines can be recorded, 1 stays out", "ReleaseRegisteredOnce");
        after(post(tried.header("Location") + "/record"));
        Awaitility.await()
                .until(() -> client.get("/api/releases/microsoft-exchange-server")
                        .text()
                        .contains("\"DIRECTIVE_BINDING\""));
        assertThat(client.get("/api/directives/cve-2022-41082").text())
                .contains("\"force\":\"BINDING\"", "\"2022-10-21\"");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String id = "01890000-0000-7000-8000-000000000000";
        for (String path : List.of("/imports/" + id, "/imports/x", "/imports/tables/" + id, "/imports/mappings/none")) {
            assertThat(client.get(path, "Cookie", cookie).status()).as(path).isEqualTo(404);
        }
        assertThat(post("/imports/" + id + "/record").status()).isEqualTo(404);
        assertThat(client.get("/imports?cursor=" + SCRIPT.replaceAll("[<>]", "%3C"), "Cookie", cookie)
                        .status())
                .isIn(200, 422);
    }
}
