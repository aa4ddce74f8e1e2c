package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.command.api.Server.Answer;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.wire.StoredFact;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A clock that jumps dates no fact until somebody has looked into it. */
@SpringBootTest(
        classes = {ServerTest.Application.class, ClockJumpApiTest.JumpingClock.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "management.endpoints.web.exposure.include=health,recordclock",
            "modeldocket.bootstrap-token=" + Server.TOKEN,
            "spring.autoconfigure.exclude=" + ServerTest.NOT_OURS
        })
@DirtiesContext
@ResourceLock(ServerTest.LOCK)
class ClockJumpApiTest {
    private static final AtomicReference<Duration> OFF = new AtomicReference<>(Duration.ZERO);

    /** A record of its own: its clock is ahead afterwards. */
    @TempDir
    static Path directory;

    @LocalServerPort
    private int port;

    @Autowired
    private DurableRecord record;

    @Autowired
    private ApplicationContext context;

    private Server server;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("modeldocket.data", directory::toString);
    }

    @TestConfiguration
    static class JumpingClock {
        @Bean
        @Primary
        Clock jumping() {
            return new Clock() {
                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return Instant.now().plus(OFF.get());
                }
            };
        }
    }

    @BeforeEach
    void setRight() {
        server = new Server(port);
        OFF.set(Duration.ZERO);
        confirm();
    }

    @AfterEach
    void disconnect() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P36500D", "PT61M", "-PT61M", "-P36500D"})
    void aJumpHaltsRecordingUntilTheClockReturns(String jump) {
        assertThat(register().status()).isEqualTo(201);
        OFF.set(Duration.parse(jump));
        long before = record.facts().lastPosition();
        Answer refused = register();
        assertThat(refused.problem()).isEqualTo("503 clock-not-trusted");
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        assertThat(refused.text("detail")).contains("clock jumped from");
        assertThat(register().problem()).isEqualTo("503 clock-not-trusted");
        assertThat(record.facts().lastPosition()).isEqualTo(before);
        assertThat(health()).isEqualTo(Status.DOWN);
        OFF.set(Duration.ZERO);
        assertThat(register().status()).isEqualTo(201);
        assertThat(health()).isEqualTo(Status.UP);
    }

    @Test
    void aJumpIsFollowedOnceItIsConfirmed() {
        OFF.set(Duration.ofHours(3));
        assertThat(register().problem()).isEqualTo("503 clock-not-trusted");
        Answer confirmed = confirm();
        assertThat(confirmed.status()).as(confirmed.raw().body()).isEqualTo(200);
        assertThat(confirmed.body().path("jump").path("shown").asString()).isNotBlank();
        assertThat(register().status()).isEqualTo(201);
        assertThat(lastRecordedAt()).isAfter(Instant.now().plus(Duration.ofHours(2)));
        // The clock is put back: it jumps again, and, once that is confirmed, is behind the last fact.
        OFF.set(Duration.ZERO);
        assertThat(register().problem()).isEqualTo("503 clock-not-trusted");
        confirm();
        assertThat(health()).isEqualTo(Status.DOWN);
        assertThat(register().status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT59M", "-PT59M", "PT1S"})
    void aStepWithinTheLimitIsFollowed(String step) {
        OFF.set(Duration.parse(step));
        assertThat(register().status()).isEqualTo(201);
    }

    @Test
    void onlyAnAdministratorConfirms() {
        assertThat(server.send("POST", "/actuator/recordclock").status()).isEqualTo(401);
        assertThat(server.send("GET", "/actuator/recordclock").status()).isEqualTo(401);
    }

    private Instant lastRecordedAt() {
        long end = record.facts().lastPosition();
        return record.facts().range(end, end).stream()
                .map(StoredFact::recordedAt)
                .findFirst()
                .orElseThrow();
    }

    private Status health() {
        return context.getBean("record-clock", HealthIndicator.class).health().getStatus();
    }

    private Answer confirm() {
        return server.post("/actuator/recordclock", "{}");
    }

    private Answer register() {
        return server.post(
                "/api/releases", "{'releaseId':'clock-" + UUID.randomUUID() + "','company':'Example AI','model':'M'}");
    }
}
