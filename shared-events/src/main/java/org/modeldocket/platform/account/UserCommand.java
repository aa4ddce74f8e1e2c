package org.modeldocket.platform.account;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.access.Role;
import org.modeldocket.platform.access.RoleWord;
import org.modeldocket.platform.access.TokenFileOptions;
import org.modeldocket.platform.files.FailureMessage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command line for users, who sign in on the pages: {@code user create NAME --name N --role recorder}, {@code user list}, {@code
 * user password NAME}, {@code user revoke NAME}. Works while the server runs, which heeds the change from the next request on.
 */
@Command(
        name = "user",
        description = "Creates, lists and revokes users, who sign in on the pages with a password.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class UserCommand {
    private final Clock clock;
    private final Supplier<String> password;

    @Spec
    private CommandSpec spec;

    @Mixin
    private TokenFileOptions files;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls a command
    UserCommand(Clock clock, Supplier<String> password) {
        this.clock = clock;
        this.password = password;
    }

    /**
     * Runs the command line. A password is read from the terminal, or where there is none from standard input; never from an argument,
     * which other users of the machine could see.
     *
     * @param arguments without the word {@code user} itself
     * @return the exit code: 0 done, 1 failed or no such user, 2 not understood
     */
    public static int run(Clock clock, PrintWriter out, PrintWriter err, String... arguments) {
        return run(clock, UserCommand::typed, out, err, arguments);
    }

    /** The same with another source of passwords. */
    public static int run(
            Clock clock, Supplier<String> password, PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new UserCommand(clock, password))
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
                ? "the file of users cannot be read or written: "
                        + FailureMessage.of(Objects.requireNonNullElse(e.getCause(), e))
                : String.valueOf(failure.getMessage());
    }

    private static String typed() {
        Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (terminal.isPresent()) {
            Console console = terminal.get();
            String first = line(console.readPassword("Password: "));
            if (!first.equals(line(console.readPassword("The same again: ")))) {
                throw new IllegalArgumentException("the two passwords differ");
            }
            return first;
        }
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return Objects.requireNonNullElse(line, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(char @Nullable [] typed) {
        return typed == null ? "" : new String(typed);
    }

    @Command(
            name = "create",
            description = "Creates a user; reads the password from the terminal or from standard input.",
            mixinStandardHelpOptions = true)
    int create(
            @Parameters(paramLabel = "NAME", description = "To sign in with.") String userName,
            @Option(names = "--name", required = true, description = "As facts show it, publicly.") String name,
            @Option(
                            names = "--role",
                            required = true,
                            description = "reader, recorder, auditor or admin; may be repeated.")
                    List<Role> roles) {
        User user = users().create(userName, name, roles, password.get());
        return say("created " + user.name() + "  " + words(user) + "  " + user.displayName());
    }

    @Command(name = "list", description = "Lists the users, revoked ones too.", mixinStandardHelpOptions = true)
    int list() {
        for (User user : users().read()) {
            String state = user.revokedAt() == null ? "valid" : "revoked " + user.revokedAt();
            say(String.join("  ", user.name(), user.createdAt().toString(), state, words(user), user.displayName()));
        }
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "password",
            description = "Sets another password and ends all sessions of the user.",
            mixinStandardHelpOptions = true)
    int password(@Parameters(paramLabel = "NAME") String userName) {
        return done(users().password(userName, password.get()), "changed the password of ", userName);
    }

    @Command(
            name = "revoke",
            description = "Revokes a user for good, and ends all sessions.",
            mixinStandardHelpOptions = true)
    int revoke(@Parameters(paramLabel = "NAME") String userName) {
        return done(users().revoke(userName), "revoked ", userName);
    }

    private int done(Optional<User> user, String what, String userName) {
        user.ifPresent(known -> new SessionFile(files.file(), clock, new SecureRandom()).closeAll(known.subject()));
        say(user.isPresent() ? what + userName : "there is no user " + userName);
        return user.isPresent() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private int say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
        return CommandLine.ExitCode.OK;
    }

    private UserFile users() {
        return new UserFile(files.file(), new Passwords(), clock);
    }

    private static String words(User user) {
        return user.roles().stream().map(Role::word).collect(Collectors.joining(","));
    }
}
