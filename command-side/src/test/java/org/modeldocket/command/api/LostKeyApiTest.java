package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.command.api.Server.Answer;
import org.modeldocket.command.log.LogConfiguration;
import org.modeldocket.command.log.api.LogApiConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A key or a history that is gone is no small matter: nothing is signed until somebody says that it is lost. */
@ResourceLock(ServerTest.LOCK)
class LostKeyApiTest {
    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"signing.key", "checkpoints", "."})
    void nothingIsSignedUntilTheLossIsConfirmed(String lost) throws IOException {
        String key = running((server, context) -> {
            register(server);
            awaitSigned(server, 1);
            return server.send("GET", "/api/log/key").raw().body();
        });
        FileSystemUtils.deleteRecursively(data.resolve("log").resolve(lost).normalize());
        String second = running((server, context) -> {
            register(server);
            assertThat(health(context)).isEqualTo(Status.DOWN);
            assertThat(state(server, "GET").body().path("confirmed").booleanValue())
                    .isFalse();
            assertThat(state(server, "GET").body().path("lost")).isNotEmpty();
            return state(server, "GET").text("key");
        });
        // A restart confirms nothing, and makes no third key.
        running((server, context) -> {
            register(server);
            await().untilAsserted(() -> assertThat(health(context)).isEqualTo(Status.DOWN));
            assertThat(state(server, "GET").text("key")).isEqualTo(second);
            assertThat(state(server, "POST").body().path("confirmed").booleanValue())
                    .isTrue();
            awaitSigned(server, 3);
            assertThat(health(context)).isEqualTo(Status.UP);
            return "";
        });
        running((server, context) -> {
            assertThat(health(context)).isEqualTo(Status.UP);
            assertThat(state(server, "GET").body().path("lost")).isEmpty();
            String now = server.send("GET", "/api/log/key").raw().body();
            assertThat(now.equals(key)).isEqualTo(lost.equals("checkpoints"));
            return "";
        });
    }

    @Test
    void aKeyThatIsPutBackIsUsedAsBefore() throws IOException {
        String key = running((server, context) -> {
            register(server);
            awaitSigned(server, 1);
            return server.send("GET", "/api/log/key").raw().body();
        });
        Path file = data.resolve("log/signing.key");
        Files.move(file, data.resolve("kept"));
        running((server, context) -> state(server, "GET").text("key"));
        Files.move(data.resolve("kept"), file);
        assertThat(running((server, context) -> {
                    register(server);
                    awaitSigned(server, 2);
                    return server.send("GET", "/api/log/key").raw().body();
                }))
                .isEqualTo(key);
    }

    private interface Work {
        String with(Server server, ConfigurableApplicationContext context);
    }

    private String running(Work work) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(
                                ServerTest.Application.class, LogConfiguration.class, LogApiConfiguration.class)
                        .run(List.of(
                                        "--server.port=0",
                                        "--server.address=127.0.0.1",
                                        "--modeldocket.data=" + data,
                                        "--modeldocket.bootstrap-token=" + Server.TOKEN,
                                        "--management.endpoints.web.exposure.include=signingkey",
                                        "--spring.autoconfigure.exclude=" + ServerTest.NOT_OURS)
                                .toArray(String[]::new));
                Server server = new Server(
                        Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")))) {
            return work.with(server, context);
        }
    }

    private static Status health(ConfigurableApplicationContext context) {
        return context.getBean("transparency-log", HealthIndicator.class)
                .health()
                .getStatus();
    }

    private static Answer state(Server server, String method) {
        return method.equals("POST")
                ? server.post("/actuator/signingkey", "{}")
                : server.send("GET", "/actuator/signingkey", "Authorization", "Bearer " + Server.TOKEN);
    }

    private static void register(Server server) {
        Answer answer = server.post(
                "/api/releases", "{'releaseId':'r-" + UUID.randomUUID() + "','company':'Example AI','model':'M'}");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    }

    private static void awaitSigned(Server server, long size) {
        Function<Server, String> checkpoint =
                s -> s.send("GET", "/api/log/checkpoint").raw().body();
        await().untilAsserted(() ->
                assertThat(checkpoint.apply(server).lines().skip(1).findFirst()).contains(String.valueOf(size)));
    }
}
