package org.modeldocket.query.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.query.desk.LocalTarget;

class SignInLimiterTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T03:04:05Z"));
    private final SignInLimiter limiter = new SignInLimiter(new Clock() {
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
            return now.get();
        }
    });

    @Test
    void aNameIsLimitedFromAnyAddressAndRecovers() {
        for (int i = 0; i < SignInLimiter.PER_NAME; i++) {
            assertThat(limiter.attempt("ada", "10.0.0." + i)).isEmpty();
        }
        Duration wait = limiter.attempt("ada", "10.0.1.1").orElseThrow();
        assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(2));
        assertThat(limiter.attempt("bob", "10.0.1.1")).isEmpty();
        now.updateAndGet(instant -> instant.plus(wait));
        assertThat(limiter.attempt("ada", "10.0.1.1")).isEmpty();
    }

    @Test
    void anAddressIsLimitedWithAnyNameAndWithTokens() {
        for (int i = 0; i < SignInLimiter.PER_ADDRESS; i++) {
            assertThat(limiter.attempt(i % 2 == 0 ? "" : "user" + i, "10.0.0.1"))
                    .isEmpty();
        }
        assertThat(limiter.attempt("", "10.0.0.1")).isPresent();
        assertThat(limiter.attempt("", "10.0.0.2")).isEmpty();
    }

    @Test
    void aSuccessIsNotCounted() {
        for (int i = 0; i < 3 * SignInLimiter.PER_ADDRESS; i++) {
            assertThat(limiter.attempt("ada", "10.0.0.1")).isEmpty();
            limiter.succeeded("ada", "10.0.0.1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/releases?q=a%20b, /releases?q=a%20b",
        "/record?url=https://example.org/, /record?url=https://example.org/",
        "//evil.example, /",
        "/\\evil.example, /",
        "/\\\\evil.example, /",
        "https://evil.example/, /",
        "'javascript:alert(1)', /",
        "'/\t/evil.example', /",
        "evil.example, /",
        "'', /"
    })
    void aFormLeadsToNoOtherServer(String wanted, String target) {
        assertThat(LocalTarget.of(wanted)).hasToString(target);
    }
}
