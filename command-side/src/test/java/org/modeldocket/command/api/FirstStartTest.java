package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.modeldocket.command.api.Server.Answer;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.platform.access.BootstrapToken;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts servers of its own, each on an empty data directory. */
@ResourceLock(ServerTest.LOCK)
class FirstStartTest {
    @TempDir
    private Path data;

    @Test
    void theFirstStartMakesATokenAndShowsItOnce() throws IOException {
        String secret;
        try (ConfigurableApplicationContext context = start()) {
            secret = context.getBean(BootstrapToken.class).toShow().orElseThrow();
            assertThat(secret).matches("mdt_[A-Za-z0-9_-]{43}");
            assertThat(register(context, secret).status()).isEqualTo(201);
        }
        assertThat(Files.readString(data.resolve("tokens.json"))).doesNotContain(secret);
        try (ConfigurableApplicationContext context = start()) {
            assertThat(context.getBean(BootstrapToken.class).toShow()).isEmpty();
            assertThat(register(context, secret).text("rule")).isEqualTo("ReleaseRegisteredOnce");
        }
    }

    @Test
    void aPresetTokenIsTakenAndNotShown() {
        try (ConfigurableApplicationContext context = start("--modeldocket.bootstrap-token=" + Server.TOKEN)) {
            assertThat(context.getBean(BootstrapToken.class).toShow()).isEmpty();
            assertThat(register(context, Server.TOKEN).status()).isEqualTo(201);
        }
    }

    @Test
    void aPresetTokenThatIsTooShortStopsTheStart() {
        assertThatThrownBy(() -> start("--modeldocket.bootstrap-token=nineteen-characters")
                        .close())
                .hasMessageContaining("20 characters")
                .message()
                .doesNotContain("nineteen");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aRecordThatCannotBeWrittenIsAProblemOfTheServer() {
        try (ConfigurableApplicationContext context = start("--modeldocket.bootstrap-token=" + Server.TOKEN)) {
            context.getBean(DurableRecord.class).close();
            Answer answer = register(context, Server.TOKEN);
            assertThat(answer.problem()).isEqualTo("503 record-unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
        }
    }

    @Test
    void aFurtherHostIsAllowedByName() throws IOException {
        try (ConfigurableApplicationContext context = start("--modeldocket.allowed-hosts=docket.example,b.example");
                Server server = new Server(port(context))) {
            assertThat(server.sendRaw("GET /problems HTTP/1.1\r\nHost: Docket.Example:80\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
            assertThat(server.sendRaw("GET /problems HTTP/1.1\r\nHost: c.example\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 421")
                    .contains("/problems/unknown-host");
        }
    }

    private static Answer register(ConfigurableApplicationContext context, String secret) {
        try (Server server = new Server(port(context))) {
            return server.post(
                    "/api/releases", "{'company':'Example AI','model':'M'}", "Authorization", "Bearer " + secret);
        }
    }

    private static int port(ConfigurableApplicationContext context) {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    private ConfigurableApplicationContext start(String... arguments) {
        Stream<String> fixed = Stream.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--modeldocket.data=" + data,
                "--spring.main.banner-mode=off",
                "--spring.autoconfigure.exclude=" + ServerTest.NOT_OURS);
        return new SpringApplicationBuilder(ServerTest.Application.class)
                .run(Stream.concat(fixed, Stream.of(arguments)).toArray(String[]::new));
    }
}
