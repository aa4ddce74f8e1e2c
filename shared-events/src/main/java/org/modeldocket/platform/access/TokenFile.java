package org.modeldocket.platform.access;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.modeldocket.platform.files.SharedJsonFile;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * The tokens, in a file that the nodes of a server may share. Holds no secret, only hashes. Several processes may change it at
 * once: a change is made under a lock and replaces the file as a whole.
 */
public final class TokenFile {
    /** The least length of a secret that a user chose. */
    public static final int LEAST_PRESET = 20;

    /** What the file is called in a data directory. */
    public static final String NAME = "tokens.json";

    private static final int ID_BYTES = 5;

    /** What the file holds. */
    record Content(List<Token> tokens) {}

    /** A new token with its secret, which is not stored and cannot be shown again. */
    public record Created(Token token, TokenSecret secret) {}

    private final SharedJsonFile<Content> file;
    private final Clock clock;
    private final SecureRandom random;

    public TokenFile(Path file, Clock clock, SecureRandom random) {
        this.file = new SharedJsonFile<>(file, Content.class, new Content(List.of()), "a list of tokens");
        this.clock = clock;
        this.random = random;
    }

    public Path path() {
        return file.path();
    }

    /**
     * The tokens as they stand, revoked ones included; none where there is no file.
     *
     * @throws UncheckedIOException when the file cannot be read or is not what this class writes
     */
    public List<Token> read() {
        return file.read().tokens();
    }

    /** The same, read again only where the file was replaced since. */
    List<Token> current() {
        return file.current().tokens();
    }

    /** @throws IllegalArgumentException when the name is no line of text, or no role is given */
    public Created create(String name, List<Role> roles) {
        return create(name, roles, TokenSecret.random(random, TokenSecret.TOKEN));
    }

    /** Makes the first token of all with every role, of the preset secret if there is one; empty where there are tokens. */
    public Optional<Created> createFirst(Optional<TokenSecret> preset) {
        TokenSecret secret = preset.orElseGet(() -> TokenSecret.random(random, TokenSecret.TOKEN));
        Token token = token("first recorder", List.of(Role.values()), secret);
        List<Token> after = change(tokens -> tokens.isEmpty() ? List.of(token) : tokens);
        return after.contains(token) ? Optional.of(new Created(token, secret)) : Optional.empty();
    }

    /** Revokes a token for good; a revoked one stays as it is. Empty where there is no such token. */
    public Optional<Token> revoke(String id) {
        List<Token> after = change(tokens -> tokens.stream()
                .map(token ->
                        token.id().equals(id) ? token.revoked(clock.instant().truncatedTo(ChronoUnit.SECONDS)) : token)
                .toList());
        return after.stream().filter(token -> token.id().equals(id)).findFirst();
    }

    private Created create(String name, List<Role> roles, TokenSecret secret) {
        Token token = token(name, roles, secret);
        change(tokens -> Stream.concat(tokens.stream(), Stream.of(token)).toList());
        return new Created(token, secret);
    }

    private Token token(String name, List<Role> roles, TokenSecret secret) {
        if (secret.value().length() < LEAST_PRESET) {
            throw new IllegalArgumentException("a token's secret has " + LEAST_PRESET + " characters at least");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a token has one role at least");
        }
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return new Token(
                HexFormat.of().formatHex(id),
                new ShortText(name).value(),
                roles.stream().distinct().sorted().toList(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                null,
                secret.sha256());
    }

    private List<Token> change(UnaryOperator<List<Token>> change) {
        return file.change("tokens.lock", content -> new Content(change.apply(content.tokens())))
                .tokens();
    }
}
