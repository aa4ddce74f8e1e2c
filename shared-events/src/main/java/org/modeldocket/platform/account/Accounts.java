package org.modeldocket.platform.account;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.modeldocket.platform.access.Holder;
import org.modeldocket.platform.access.SessionLookup;
import org.modeldocket.platform.access.TokenFile;
import org.modeldocket.platform.access.TokenSecret;
import org.modeldocket.platform.access.TokenVerifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

/**
 * Signs in and out. Whoever signs in gets a new session with a new secret, even where the request already had one. What a session allows
 * is what its token or its user has now: once that is revoked, its sessions count no more.
 */
public final class Accounts implements SessionLookup {
    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final String TOKEN = "token:";
    private static final String USER = "user:";

    private final TokenVerifier tokens;
    private final UserFile users;
    private final SessionFile sessions;
    private final Passwords passwords = new Passwords();
    private final Supplier<String> unknown;

    Accounts(TokenFile tokens, Clock clock, SecureRandom random) {
        Path file = tokens.path();
        this.tokens = new TokenVerifier(tokens);
        this.users = new UserFile(file, passwords, clock);
        this.sessions = new SessionFile(file, clock, random);
        this.unknown = SingletonSupplier.of(() -> passwords.unknown(TokenSecret.random(random, TokenSecret.SESSION)));
    }

    /** How long a session lasts. */
    public static Duration lifetime() {
        return SessionFile.LIFETIME;
    }

    /** Opens a session for the holder of a token; empty where it is not known or revoked. */
    public Optional<TokenSecret> signIn(TokenSecret token) {
        return tokens.find(token).map(found -> sessions.open(found.subject()));
    }

    /** Opens a session for a user; empty where the name or the password is wrong, which takes as long. */
    public Optional<TokenSecret> signIn(String name, String password) {
        Optional<User> user = users.find(name);
        boolean matches = passwords.matches(password, user.map(User::password).orElseGet(unknown));
        return user.filter(_ -> matches).map(found -> sessions.open(found.subject()));
    }

    @Override
    public Optional<Holder> find(TokenSecret secret) {
        if (!secret.value().startsWith(TokenSecret.SESSION)) {
            return Optional.empty();
        }
        try {
            return sessions.find(secret).flatMap(this::holder);
        } catch (UncheckedIOException e) {
            LOG.error("MD-TOKEN-003 the sessions or the users cannot be read; nobody is signed in until they can", e);
            return Optional.empty();
        }
    }

    /**
     * All users and tokens but the revoked ones, users first.
     *
     * @throws UncheckedIOException when the file of the users cannot be read
     */
    public List<Access> access() {
        return Stream.concat(
                        users.read().stream()
                                .filter(user -> !user.isRevoked())
                                .map(user -> new Access(user.holder(), user.createdAt())),
                        tokens.all().stream().map(token -> new Access(Holder.of(token), token.createdAt())))
                .toList();
    }

    public void signOut(TokenSecret session) {
        sessions.close(session);
    }

    /** Ends all sessions of the holder, on every device. */
    public void signOutEverywhere(Holder holder) {
        sessions.closeAll(holder.actor().subject());
    }

    private Optional<Holder> holder(String subject) {
        return subject.startsWith(TOKEN)
                ? tokens.named(subject.substring(TOKEN.length())).map(Holder::of)
                : subject.startsWith(USER)
                        ? users.find(subject.substring(USER.length())).map(User::holder)
                        : Optional.empty();
    }
}
