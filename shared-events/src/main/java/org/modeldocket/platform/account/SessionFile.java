package org.modeldocket.platform.account;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.modeldocket.platform.access.TokenSecret;
import org.modeldocket.platform.files.SharedJsonFile;

/** The open sessions, in a file beside that of the tokens, so that all nodes know them. Holds no secret, only hashes. */
final class SessionFile {
    static final String NAME = "sessions.json";

    /** How long a session lasts, however it is used. */
    static final Duration LIFETIME = Duration.ofHours(12);

    /** How many one holder has at most; another one ends the oldest. */
    static final int MOST = 20;

    /** One session: a token that ends by itself. */
    record Session(String subject, Instant expiresAt, String sha256) {}

    /** What the file holds, oldest first. */
    record Content(List<Session> sessions) {
        Content {
            sessions = List.copyOf(sessions);
        }
    }

    private final SharedJsonFile<Content> file;
    private final Clock clock;
    private final SecureRandom random;

    /** @param tokens the file of the tokens */
    SessionFile(Path tokens, Clock clock, SecureRandom random) {
        this.file = new SharedJsonFile<>(
                tokens.resolveSibling(NAME), Content.class, new Content(List.of()), "a list of sessions");
        this.clock = clock;
        this.random = random;
    }

    /** Opens a session with a new secret, which is not stored. */
    TokenSecret open(String subject) {
        TokenSecret secret = TokenSecret.random(random, TokenSecret.SESSION);
        Session session =
                new Session(subject, clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS), secret.sha256());
        Instant now = clock.instant();
        file.change("sessions.lock", content -> {
            List<Session> all = new ArrayList<>(content.sessions());
            all.removeIf(other -> !other.expiresAt().isAfter(now));
            List<Session> own = all.stream()
                    .filter(other -> other.subject().equals(subject))
                    .toList();
            all.removeAll(own.subList(0, Math.max(0, own.size() - MOST + 1)));
            all.add(session);
            return new Content(all);
        });
        return secret;
    }

    /** The subject of the open session with that secret. */
    Optional<String> find(TokenSecret secret) {
        byte[] shown = secret.sha256().getBytes(StandardCharsets.US_ASCII);
        Instant now = clock.instant();
        return file.current().sessions().stream()
                .filter(session -> session.expiresAt().isAfter(now))
                .filter(session -> MessageDigest.isEqual(shown, session.sha256().getBytes(StandardCharsets.US_ASCII)))
                .map(Session::subject)
                .findFirst();
    }

    /** Ends the session with that secret. */
    void close(TokenSecret secret) {
        end(session -> session.sha256().equals(secret.sha256()));
    }

    /** Ends all sessions of a subject. */
    void closeAll(String subject) {
        end(session -> session.subject().equals(subject));
    }

    private void end(Predicate<Session> which) {
        file.change(
                "sessions.lock",
                content -> new Content(
                        content.sessions().stream().filter(which.negate()).toList()));
    }
}
