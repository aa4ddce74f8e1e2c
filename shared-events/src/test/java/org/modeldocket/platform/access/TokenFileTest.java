package org.modeldocket.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.platform.access.TokenFile.Created;

class TokenFileTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:04:05Z");

    @TempDir
    private Path directory;

    private TokenFile file;
    private TokenVerifier check;

    @BeforeEach
    void open() {
        file = new TokenFile(
                directory.resolve("data").resolve(TokenFile.NAME),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new SecureRandom());
        check = new TokenVerifier(file);
    }

    @Test
    void keepsWhatItMadeButNotTheSecret() throws IOException {
        Created created = file.create("A reporter", List.of(Role.RECORDER, Role.AUDITOR, Role.RECORDER));
        assertThat(file.read()).containsExactly(created.token());
        assertThat(created.token().roles()).containsExactly(Role.RECORDER, Role.AUDITOR);
        assertThat(created.token().createdAt()).isEqualTo(NOW);
        assertThat(created.token().subject())
                .isEqualTo("token:" + created.token().id());
        assertThat(created.secret().toString()).doesNotContain(created.secret().value());
        assertThat(Files.readString(file.path()))
                .contains("\"recorder\"", created.token().sha256())
                .doesNotContain(created.secret().value());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(file.path().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void leavesNothingBesideTheFileAndItsLock() throws IOException {
        file.create("A", List.of(Role.ADMIN));
        file.create("B", List.of(Role.ADMIN));
        try (Stream<Path> files = Files.list(file.path().getParent())) {
            assertThat(files)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrder("tokens.json", "tokens.lock");
        }
    }

    @Test
    void findsATokenByItsSecretUntilItIsRevoked() {
        Created created = file.create("A", List.of(Role.RECORDER));
        file.create("B", List.of(Role.RECORDER));
        assertThat(check.find(created.secret())).contains(created.token());
        assertThat(check.find(new TokenSecret(created.secret().value() + "x"))).isEmpty();
        assertThat(check.find(new TokenSecret(created.token().sha256()))).isEmpty();
        Token revoked = file.revoke(created.token().id()).orElseThrow();
        assertThat(revoked.revokedAt()).isEqualTo(NOW);
        assertThat(check.find(created.secret())).isEmpty();
        assertThat(file.revoke(created.token().id())).contains(revoked);
        assertThat(file.revoke("none")).isEmpty();
    }

    @Test
    void noTokenCountsWhileTheFileIsGoneOrSpoilt() throws IOException {
        Created created = file.create("A", List.of(Role.RECORDER));
        byte[] good = Files.readAllBytes(file.path());
        assertThat(check.find(created.secret())).isPresent();
        Files.delete(file.path());
        assertThat(check.find(created.secret())).isEmpty();
        Files.writeString(file.path(), "{\"tokens\":[{");
        assertThat(check.find(created.secret())).isEmpty();
        assertThatThrownBy(file::read).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> file.create("B", List.of(Role.RECORDER))).isInstanceOf(UncheckedIOException.class);
        Files.write(file.path(), good);
        assertThat(check.find(created.secret())).isPresent();
    }

    @Test
    void makesAFirstTokenOnlyOfNone() {
        Created first = file.createFirst(Optional.empty()).orElseThrow();
        assertThat(first.token().name()).isEqualTo("first recorder");
        assertThat(first.token().roles()).containsExactly(Role.values());
        assertThat(file.createFirst(Optional.empty())).isEmpty();
        file.revoke(first.token().id());
        assertThat(file.createFirst(Optional.of(new TokenSecret("x".repeat(20)))))
                .isEmpty();
        assertThat(file.read()).hasSize(1);
    }

    @Test
    void losesNothingToWritersAtTheSameTime() {
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 40)
                    .forEach(i -> writers.submit(() -> {
                        TokenFile own = new TokenFile(
                                directory.resolve("data").resolve(TokenFile.NAME),
                                Clock.systemUTC(),
                                new SecureRandom());
                        return own.create("writer " + i, List.of(Role.RECORDER));
                    }));
        }
        assertThat(file.read().stream().map(Token::name).distinct()).hasSize(40);
    }

    @Test
    void refusesANamelessTokenAndOneWithoutARole() {
        assertThatThrownBy(() -> file.create(" ", List.of(Role.ADMIN))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> file.create("A\u0007", List.of(Role.ADMIN)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> file.create("A", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(file.path()).doesNotExist();
    }
}
