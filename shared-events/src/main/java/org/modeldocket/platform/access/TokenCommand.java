package org.modeldocket.platform.access;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.modeldocket.platform.files.FailureMessage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command line for tokens: {@code token create --name N --role recorder}, {@code token list}, {@code token revoke ID}.
 * Works while the server runs, which heeds the change from the next request on.
 */
@Command(
        name = "token",
        description = "Creates, lists and revokes tokens for writing.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class TokenCommand {
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Mixin
    private TokenFileOptions files;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls a command
    TokenCommand(Clock clock) {
        this.clock = clock;
    }

    /**
     * Runs the command line.
     *
     * @param arguments without the word {@code token} itself
     * @return the exit code: 0 done, 1 failed or no such token, 2 not understood
     */
    public static int run(Clock clock, PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new TokenCommand(clock))
                .registerConverter(Role.class, new RoleWord())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(message(failure));
                    line.getErr().flush();
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }

    private static String message(Exception failure) {
        return failure instanceof UncheckedIOException e
                ? "the file of tokens cannot be read or written: "
                        + FailureMessage.of(Objects.requireNonNullElse(e.getCause(), e))
                : String.valueOf(failure.getMessage());
    }

    @Command(
            name = "create",
            description = "Creates a token and shows its secret, once.",
            mixinStandardHelpOptions = true)
    int create(
            @Option(names = "--name", required = true, description = "The holder; facts show this name.") String name,
            @Option(
                            names = "--role",
                            required = true,
                            description = "reader, recorder, auditor or admin; may be repeated.")
                    List<Role> roles) {
        Set<Role> distinct = new LinkedHashSet<>(roles);
        TokenFile.Created created = tokens().create(name, List.copyOf(distinct));
        out().println("id:     " + created.token().id());
        out().println("name:   " + created.token().name());
        out().println("roles:  " + words(created.token()));
        out().println("secret: " + created.secret().value());
        out().println("The secret is shown this once. Send it as: Authorization: Bearer <secret>");
        out().flush();
        return CommandLine.ExitCode.OK;
    }

    @Command(name = "list", description = "Lists the tokens, revoked ones too.", mixinStandardHelpOptions = true)
    int list() {
        requireFile();
        for (Token token : tokens().read()) {
            String state = token.revokedAt() == null ? "valid" : "revoked " + token.revokedAt();
            out().println(String.join(
                    "  ", token.id(), token.createdAt().toString(), state, words(token), token.name()));
        }
        out().flush();
        return CommandLine.ExitCode.OK;
    }

    @Command(name = "revoke", description = "Revokes a token for good.", mixinStandardHelpOptions = true)
    int revoke(@Parameters(paramLabel = "ID", description = "As `token list` shows it.") String id) {
        requireFile();
        boolean known = tokens().revoke(id).isPresent();
        out().println(known ? "revoked " + id : "there is no token " + id);
        out().flush();
        return known ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private TokenFile tokens() {
        return new TokenFile(files.file(), clock, new SecureRandom());
    }

    private void requireFile() {
        if (!Files.exists(files.file())) {
            throw new IllegalArgumentException("there is no file of tokens at " + files.file()
                    + "; name the server's data directory with --data, or make a token with token create");
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String words(Token token) {
        return token.roles().stream().map(Role::word).collect(Collectors.joining(","));
    }
}
