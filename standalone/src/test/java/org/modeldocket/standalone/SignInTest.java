package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.platform.access.Role;
import org.modeldocket.platform.access.TokenFile;
import org.modeldocket.platform.account.UserCommand;

/** Signing in on the pages, and what a session allows: over plain HTTP, as a browser or an attacker would do it. */
class SignInTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket();

    private static final String PASSWORD = "correct horse battery";

    private final Client client = DOCKET.client();

    @BeforeAll
    static void createUser() {
        Path tokens = DOCKET.part(TokenFile.class).path();
        PrintWriter out = new PrintWriter(new StringWriter());
        for (String name : List.of("ada", "eve")) {
            assertThat(UserCommand.run(
                            Clock.systemUTC(),
                            () -> PASSWORD,
                            out,
                            out,
                            "create",
                            name,
                            "--name",
                            "<script>alert(1)</script> " + name,
                            "--role",
                            "recorder",
                            "--tokens",
                            tokens.toString()))
                    .isZero();
        }
    }

    /** Sends a form, as a browser does from a page of this server. */
    static Client.Answer send(Client client, String path, String cookie, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        HttpRequest.Builder request = client.request(
                path, "Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return client.send(request.POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build());
    }

    /** The cookie of a new session, as a browser sends it back. */
    static String signedIn(Client client, String token) {
        return cookie(send(client, "/sign-in", "", "token", token));
    }

    /** The token in the forms of a page. */
    static String formToken(Client client, String cookie) {
        return client.get("/about", "Cookie", cookie)
                .text()
                .replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    }

    private static String cookie(Client.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.header("Set-Cookie").replaceFirst(";.*", "");
    }

    @Test
    void theCookieIsOutOfReachOfScriptAndOtherSites() {
        Client.Answer answer = send(client, "/sign-in", "", "name", "ada", "password", PASSWORD, "return", "/releases");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/releases");
        assertThat(answer.header("Set-Cookie"))
                .startsWith("docket=mds_")
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=43200")
                .doesNotContain("Secure", "Domain");
        String page = client.get("/releases", "Cookie", cookie(answer)).text();
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt; ada").doesNotContain("<script>alert");
    }

    @Test
    void aReaderGetsNoCookieAndPagesToKeep() {
        Client.Answer page = client.get("/");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(client.get("/", "If-None-Match", page.header("ETag")).status())
                .isEqualTo(304);
        String cookie = signedIn(client, Client.TOKEN);
        Client.Answer own = client.get("/", "Cookie", cookie, "If-None-Match", page.header("ETag"));
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(own.header("ETag")).isEmpty();
        assertThat(client.get("/sign-in").header("Set-Cookie")).isEmpty();
    }

    @Test
    void eachSignInMakesANewSessionWhateverCookieWasShown() {
        String planted = "docket=mds_planted-by-somebody-else";
        String first = cookie(send(client, "/sign-in", planted, "token", Client.TOKEN));
        assertThat(first).isNotEqualTo(planted);
        assertThat(client.get("/about", "Cookie", planted).text()).doesNotContain("first recorder");
        String second = cookie(send(client, "/sign-in", first, "token", Client.TOKEN));
        assertThat(second).isNotEqualTo(first);
        assertThat(client.get("/about", "Cookie", first).text()).doesNotContain("first recorder");
        assertThat(client.get("/about", "Cookie", second).text()).contains("first recorder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"})
    void signingInLeadsToNoOtherServer(String target) {
        assertThat(send(client, "/sign-in", "", "token", Client.TOKEN, "return", target)
                        .header("Location"))
                .isEqualTo("/desk");
        assertThat(client.get("/sign-in?return=" + URLEncoder.encode(target, StandardCharsets.UTF_8))
                        .text())
                .contains("name=\"return\" value=\"/\"");
    }

    @Test
    void aFormWithoutTheTokenOfItsSessionIsRefused() {
        String cookie = signedIn(client, Client.TOKEN);
        String other = formToken(client, signedIn(client, Client.TOKEN));
        for (String token : List.of("", "x", "x.y", other)) {
            Client.Answer answer = send(client, "/sign-out", cookie, "_csrf", token);
            assertThat(answer.status()).as(token).isEqualTo(403);
            assertThat(answer.text()).contains("<h1", "Not allowed", "does not belong to your session");
        }
        assertThat(client.get("/about", "Cookie", cookie).text()).contains("first recorder");
        assertThat(send(client, "/sign-out", cookie, "_csrf", formToken(client, cookie))
                        .status())
                .isEqualTo(303);
        assertThat(client.get("/about", "Cookie", cookie).text()).doesNotContain("first recorder");
    }

    /** The API never looks at cookies; so no page can write there through a browser. */
    @Test
    void theApiTakesNoCookie() {
        String cookie = signedIn(client, Client.TOKEN);
        HttpRequest write = client.request("/api/releases", "Cookie", cookie, "Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(client.send(write).status()).isEqualTo(401);
        assertThat(client.get("/api/refusals", "Cookie", cookie).status()).isEqualTo(401);
        String secret = cookie.replaceFirst("docket=", "");
        assertThat(client.get("/api/refusals", "Authorization", "Bearer " + secret)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anotherSiteCanNeitherSignInNorOut() {
        String cookie = signedIn(client, Client.TOKEN);
        for (String path : List.of("/sign-in", "/sign-out", "/sign-out-everywhere")) {
            HttpRequest foreign = client.request(
                            path,
                            "Content-Type",
                            "application/x-www-form-urlencoded",
                            "Sec-Fetch-Site",
                            "cross-site",
                            "Cookie",
                            cookie)
                    .POST(HttpRequest.BodyPublishers.ofString("token=" + Client.TOKEN))
                    .build();
            assertThat(client.send(foreign).status()).isEqualTo(403);
        }
        assertThat(client.get("/sign-in").header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    @Test
    void signingOutEverywhereEndsEachSessionOfTheHolder() {
        String phone = cookie(send(client, "/sign-in", "", "name", "ada", "password", PASSWORD));
        String desk = cookie(send(client, "/sign-in", "", "name", "ada", "password", PASSWORD));
        String other = signedIn(client, Client.TOKEN);
        Client.Answer answer = send(client, "/sign-out-everywhere", desk, "_csrf", formToken(client, desk));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Set-Cookie")).startsWith("docket=;").contains("Max-Age=0");
        for (String ended : List.of(phone, desk)) {
            assertThat(client.get("/about", "Cookie", ended).text()).doesNotContain("_csrf");
        }
        assertThat(client.get("/about", "Cookie", other).text()).contains("_csrf");
    }

    @Test
    void wrongPasswordsAreCountedAndEndInA429() {
        Client.Answer wrong = send(client, "/sign-in", "", "name", "eve", "password", "<script>alert(2)</script>");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text())
                .contains("<title>Error: Sign in", "The user name or the password is not right", "value=\"eve\"")
                .doesNotContain("alert(2)");
        Client.Answer answer = wrong;
        for (int tries = 0; tries < 40 && answer.status() == 422; tries++) {
            answer = send(client, "/sign-in", "", "name", "eve", "password", "wrong");
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 900);
        assertThat(answer.text()).contains("Too many attempts. Try again in");
        assertThat(send(client, "/sign-in", "", "name", "eve", "password", PASSWORD)
                        .status())
                .isEqualTo(429);
    }

    @Test
    void aFormIsUtf8AndNothingElse() {
        HttpRequest json = client.request("/sign-in", "Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(client.send(json).status()).isEqualTo(415);
        HttpRequest latin = client.request("/sign-in", "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=%E9"))
                .build();
        assertThat(client.send(latin).status()).isEqualTo(400);
    }

    @Test
    void aTokenWithoutTheRoleSignsInAndIsToldWhatItLacks() {
        String secret = DOCKET.part(TokenFile.class)
                .create("Only an auditor", List.of(Role.AUDITOR))
                .secret()
                .value();
        assertThat(signedIn(client, secret)).startsWith("docket=mds_");
    }
}
