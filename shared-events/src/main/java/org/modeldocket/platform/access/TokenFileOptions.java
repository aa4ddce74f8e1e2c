package org.modeldocket.platform.access;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where a command line finds the token file. */
public final class TokenFileOptions {
    @Option(
            names = {"--data", "--modeldocket.data"},
            paramLabel = "DIR",
            description = "The server's data directory (default: $MODELDOCKET_DATA, else ./data).",
            scope = ScopeType.INHERIT,
            defaultValue = "${MODELDOCKET_DATA:-./data}")
    private Path data = Path.of("data");

    @Option(
            names = {"--tokens", "--modeldocket.tokens"},
            paramLabel = "FILE",
            description =
                    "The token file, beside which users are kept, if it is not in the data directory ($MODELDOCKET_TOKENS).",
            scope = ScopeType.INHERIT,
            defaultValue = "${MODELDOCKET_TOKENS:-}")
    private String tokens = "";

    /** The token file, which need not exist. */
    public Path file() {
        return tokens.isBlank() ? data.resolve(TokenFile.NAME) : Path.of(tokens);
    }
}
