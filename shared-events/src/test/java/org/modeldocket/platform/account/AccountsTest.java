package org.modeldocket.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.platform.access.Holder;
import org.modeldocket.platform.access.Role;
import org.modeldocket.platform.access.TokenFile;
import org.modeldocket.platform.access.TokenSecret;

/** Users and sessions, with the command line beside the running server. */
class AccountsTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path data;

    private final TurnedClock clock = new TurnedClock();
    private TokenFile tokens;
    private Accounts accounts;

    /** A clock that the test turns. */
    private static final class TurnedClock extends Clock {
        private Instant now = Instant.parse("2026-11-24T03:04:05Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open() {
        tokens = new TokenFile(data.resolve(TokenFile.NAME), clock, new SecureRandom());
        accounts = new Accounts(tokens, clock, new SecureRandom());
    }

    @Test
    void aUserSignsInWithTheRightPasswordAlone() throws IOException {
        assertThat(user(PASSWORD, "create", "ada", "--name", "Ada L.", "--role", "recorder"))
                .isZero();
        TokenSecret session = accounts.signIn("ada", PASSWORD).orElseThrow();
        assertThat(accounts.find(session))
                .get()
                .satisfies(holder -> assertThat(holder.actor().subject()).isEqualTo("user:ada"))
                .satisfies(holder -> assertThat(holder.actor().name()).isEqualTo("Ada L."))
                .satisfies(holder -> assertThat(holder.roles()).containsExactly(Role.RECORDER));
        assertThat(accounts.signIn("ada", PASSWORD + " ")).isEmpty();
        assertThat(accounts.signIn("bob", PASSWORD)).isEmpty();
        assertThat(accounts.signIn("", "")).isEmpty();
        assertThat(Files.readString(data.resolve("users.json")))
                .contains("$argon2id$")
                .doesNotContain(PASSWORD);
        assertThat(Files.readString(data.resolve("sessions.json"))).doesNotContain(session.value());
        for (String file : List.of("users.json", "sessions.json")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aSessionEndsByItselfAndWithItsTokenOrUser() {
        TokenFile.Created created = tokens.create("A", List.of(Role.RECORDER));
        TokenSecret session = accounts.signIn(created.secret()).orElseThrow();
        assertThat(accounts.find(session)).contains(Holder.of(created.token()));
        assertThat(accounts.find(created.secret())).isEmpty();
        clock.now = clock.now.plus(Accounts.lifetime()).minus(Duration.ofSeconds(1));
        assertThat(accounts.find(session)).isPresent();
        clock.now = clock.now.plusSeconds(1);
        assertThat(accounts.find(session)).isEmpty();
        TokenSecret second = accounts.signIn(created.secret()).orElseThrow();
        tokens.revoke(created.token().id());
        assertThat(accounts.find(second)).isEmpty();
        assertThat(accounts.signIn(created.secret())).isEmpty();
    }

    @Test
    void anotherPasswordOrARevocationEndsAllSessionsOfTheUser() {
        user(PASSWORD, "create", "ada", "--name", "Ada", "--role", "recorder");
        TokenSecret first = accounts.signIn("ada", PASSWORD).orElseThrow();
        assertThat(user("another password", "password", "ada")).isZero();
        assertThat(accounts.find(first)).isEmpty();
        assertThat(accounts.signIn("ada", PASSWORD)).isEmpty();
        TokenSecret second = accounts.signIn("ada", "another password").orElseThrow();
        assertThat(user("", "revoke", "ada")).isZero();
        assertThat(accounts.find(second)).isEmpty();
        assertThat(accounts.signIn("ada", "another password")).isEmpty();
        assertThat(user(PASSWORD, "create", "ada", "--name", "Another", "--role", "admin"))
                .isEqualTo(1);
    }

    @Test
    void signingOutEndsOneSessionOrAll() {
        TokenFile.Created created = tokens.create("A", List.of(Role.RECORDER));
        TokenSecret phone = accounts.signIn(created.secret()).orElseThrow();
        TokenSecret desk = accounts.signIn(created.secret()).orElseThrow();
        accounts.signOut(phone);
        assertThat(accounts.find(phone)).isEmpty();
        assertThat(accounts.find(desk)).isPresent();
        accounts.signOutEverywhere(Holder.of(created.token()));
        assertThat(accounts.find(desk)).isEmpty();
    }

    @Test
    void theOldestOfTooManySessionsEnds() {
        TokenFile.Created created = tokens.create("A", List.of(Role.RECORDER));
        TokenSecret first = accounts.signIn(created.secret()).orElseThrow();
        TokenSecret second = accounts.signIn(created.secret()).orElseThrow();
        for (int i = 1; i < SessionFile.MOST; i++) {
            accounts.signIn(created.secret());
        }
        assertThat(accounts.find(first)).isEmpty();
        assertThat(accounts.find(second)).isPresent();
    }

    @Test
    void nobodyIsSignedInWhileAFileIsSpoilt() throws IOException {
        user(PASSWORD, "create", "ada", "--name", "Ada", "--role", "recorder");
        TokenSecret session = accounts.signIn("ada", PASSWORD).orElseThrow();
        Files.writeString(data.resolve("users.json"), "{");
        assertThat(accounts.find(session)).isEqualTo(Optional.empty());
    }

    @Test
    void theCommandLineSaysWhatIsWrong() {
        assertThat(user("short", "create", "ada", "--name", "Ada", "--role", "recorder"))
                .isEqualTo(1);
        assertThat(user(PASSWORD, "create", "Ada", "--name", "Ada", "--role", "recorder"))
                .isEqualTo(1);
        assertThat(user(PASSWORD, "create", "ada", "--name", "Ada", "--role", "king"))
                .isEqualTo(2);
        assertThat(user(PASSWORD, "password", "ada")).isEqualTo(1);
        assertThat(user(PASSWORD)).isEqualTo(2);
        assertThat(data.resolve("users.json")).doesNotExist();
    }

    private int user(String password, String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data.toString();
        PrintWriter out = new PrintWriter(new StringWriter());
        return UserCommand.run(clock, () -> password, out, out, all);
    }
}
