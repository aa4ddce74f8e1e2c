package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.context.ConfigurableApplicationContext;

/** TLS as docs/operations describes it. Reads the banner from the console, which is the whole JVM's. */
@Isolated
class TlsTest {
    private static final String PASSWORD = "only-in-this-test";
    private static final Pattern BANNER = Pattern.compile("Model Docket is at (\\S+)");

    @TempDir
    Path directory;

    @Test
    void theServerSpeaksTlsAndTheBannerSaysSo() throws Exception {
        Path store = keyStore();
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (ConfigurableApplicationContext server = RunningDocket.started(
                new Class<?>[] {StandaloneConfiguration.class},
                "--modeldocket.data=" + directory.resolve("data"),
                "--modeldocket.sample=false",
                "--modeldocket.bootstrap-token=" + Client.TOKEN,
                "--server.port=0",
                "--server.ssl.key-store=" + store,
                "--server.ssl.key-store-password=" + PASSWORD)) {
            System.setOut(console);
            String port = server.getEnvironment().getRequiredProperty("local.server.port");
            Matcher banner = BANNER.matcher(printed.toString(StandardCharsets.UTF_8));
            assertThat(banner.find()).isTrue();
            assertThat(banner.group(1)).isEqualTo("https://127.0.0.1:" + port + "/");
            try (HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(store)).build()) {
                assertThat(client.send(
                                        HttpRequest.newBuilder(URI.create(banner.group(1)))
                                                .build(),
                                        BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(200);
                assertThatTheCookieIsSecure(client, banner.group(1));
            }
        } finally {
            System.setOut(console);
        }
    }

    private static void assertThatTheCookieIsSecure(HttpClient client, String base) throws Exception {
        HttpRequest signIn = HttpRequest.newBuilder(URI.create(base + "sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("token=" + Client.TOKEN))
                .build();
        HttpResponse<Void> answer = client.send(signIn, BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("__Host-docket=mds_")
                .contains("Secure", "HttpOnly", "Path=/")
                .doesNotContain("Domain");
    }

    private Path keyStore() throws Exception {
        Path store = directory.resolve("tls.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        return store;
    }

    private static SSLContext trusting(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("mykey"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
