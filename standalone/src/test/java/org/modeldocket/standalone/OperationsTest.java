package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modeldocket.platform.access.Role;
import org.modeldocket.platform.access.TokenFile;
import org.modeldocket.query.projection.Projection;

/** The page with which an operator sees the server and makes views anew, as a signed-in browser uses it. */
class OperationsTest {
    private static final String PAGE = "/operations";

    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket();

    private final Client client = DOCKET.client();

    @Test
    void isForAdminsAlone() {
        assertThat(client.get(PAGE).status()).isEqualTo(303);
        assertThat(client.get(PAGE).header("Location")).isEqualTo("/sign-in?return=%2Foperations");
        String recorder = SignInTest.signedIn(client, tokenOf("Rita", Role.RECORDER));
        assertThat(client.get(PAGE, "Cookie", recorder).status()).isEqualTo(403);
        assertThat(client.get("/about", "Cookie", recorder).text()).doesNotContain("href=\"/operations\"");
        String form = SignInTest.formToken(client, recorder);
        assertThat(SignInTest.send(client, PAGE + "/rebuild", recorder, "_csrf", form)
                        .status())
                .isEqualTo(403);
        assertThat(SignInTest.send(client, PAGE + "/rebuild", "").status()).isEqualTo(401);
    }

    @Test
    void showsTheViewsTheCheckpointAndWhoMayDoWhat() {
        tokenOf("<b>Bob</b>", Role.AUDITOR);
        String admin = SignInTest.signedIn(client, Client.TOKEN);
        String page = client.get(PAGE, "Cookie", admin).text();
        assertThat(page)
                .contains("Facts in the views", "No fact is parked.", "&lt;b&gt;Bob&lt;/b&gt;", "auditor", "Root hash")
                .contains("The newest checkpoints", "less than a minute", "href=\"/imports\"", "Refused commands")
                .doesNotContain("<b>Bob", "??");
        assertThat(client.get("/about", "Cookie", admin).text()).contains("href=\"/operations\"");
    }

    @Test
    void makesTheViewsAnewAndSaysHowFarItIs() {
        int generation = DOCKET.part(Projection.class).generation();
        String admin = SignInTest.signedIn(client, Client.TOKEN);
        assertThat(SignInTest.send(client, PAGE + "/rebuild", admin).status())
                .as("without the form's token")
                .isEqualTo(403);
        String form = SignInTest.formToken(client, admin);
        Client.Answer begun = SignInTest.send(client, PAGE + "/rebuild", admin, "_csrf", form);
        assertThat(begun.status()).isEqualTo(303);
        assertThat(begun.header("Location")).isEqualTo(PAGE);
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(client.get(PAGE, "Cookie", admin).text())
                                .contains("The last rebuild took in")
                                .doesNotContain("hx-get=\"/operations\""));
        assertThat(DOCKET.part(Projection.class).generation()).isEqualTo(generation + 1);
        assertThat(SignInTest.send(client, PAGE + "/retry", admin, "_csrf", form, "releaseId", "no such!")
                        .status())
                .isEqualTo(404);
        assertThat(SignInTest.send(client, PAGE + "/retry", admin, "_csrf", form, "releaseId", "")
                        .status())
                .isEqualTo(303);
    }

    private static String tokenOf(String name, Role role) {
        Path file = DOCKET.part(TokenFile.class).path();
        return new TokenFile(file, Clock.systemUTC(), new SecureRandom())
                .create(name, List.of(role))
                .secret()
                .value();
    }
}
