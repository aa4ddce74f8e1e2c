package org.modeldocket.platform.launch;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.BindException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The command line of one program. Settings alone ({@code --server.port=9090}), or nothing, start the server; a command's name
 * runs that command; {@code --help} and {@code --version} print and end. Everything else exits with 2, prints the help and
 * starts nothing.
 *
 * @param name as in {@code model-docket}
 * @param description of what it does without a command
 */
public record CommandLineProgram(String name, String description, List<Command> commands) {
    /** Spring Boot's options that have no value. */
    private static final Set<String> FLAGS = Set.of("--debug", "--trace");

    private static final Pattern SETTING = Pattern.compile("--[A-Za-z][\\w.\\-\\[\\]]*=.*", Pattern.DOTALL);
    private static final Pattern SETTING_ALONE = Pattern.compile("--[A-Za-z][\\w\\-\\[\\]]*\\.[\\w.\\-\\[\\]]+");

    /** Copies the list. */
    public CommandLineProgram {
        commands = List.copyOf(commands);
    }

    /**
     * One command.
     *
     * @param name its first word
     * @param description one line for the list of all commands
     */
    public record Command(String name, String description, Runner runner) {}

    /** Runs a command. */
    @FunctionalInterface
    public interface Runner {
        /**
         * @param arguments those after the command's name
         * @return the exit code
         */
        int run(PrintWriter out, PrintWriter err, String... arguments);
    }

    /** Starts the server where the arguments ask for it; else does what they ask for and exits the process. */
    public void runOrServe(SpringApplication server, String... arguments) {
        OptionalInt code = run(writer(System.out), writer(System.err), arguments);
        if (code.isPresent()) {
            System.exit(code.getAsInt());
        }
        try {
            server.run(arguments);
        } catch (InvalidSettingsException e) {
            writer(System.err).println(e.getMessage());
            System.exit(CommandLine.ExitCode.USAGE);
        } catch (BeansException e) {
            if (e.contains(InvalidSettingsException.class) || e.contains(BindException.class)) {
                // Spring Boot has said what is wrong.
                System.exit(CommandLine.ExitCode.USAGE);
            }
            throw e;
        }
    }

    /** @return the exit code, or nothing where the arguments ask for the server */
    OptionalInt run(PrintWriter out, PrintWriter err, String... arguments) {
        if (Arrays.stream(arguments).allMatch(CommandLineProgram::isSetting)) {
            return OptionalInt.empty();
        }
        Optional<String> bare = Arrays.stream(arguments)
                .filter(SETTING_ALONE.asMatchPredicate())
                .findFirst();
        if (bare.isPresent() && arguments[0].startsWith("--")) {
            err.println("The setting " + bare.get().substring(2) + " has no value. Write " + bare.get() + "=VALUE.");
            return OptionalInt.of(CommandLine.ExitCode.USAGE);
        }
        Optional<Command> command = commands.stream()
                .filter(known -> known.name().equals(arguments[0]))
                .findFirst();
        return OptionalInt.of(
                command.isPresent()
                        ? command.get().runner().run(out, err, Arrays.copyOfRange(arguments, 1, arguments.length))
                        : commandLine().setOut(out).setErr(err).execute(arguments));
    }

    private CommandLine commandLine() {
        CommandSpec all = CommandSpec.create().name(name).mixinStandardHelpOptions(true);
        all.version(
                name + " " + version(),
                "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch"));
        all.usageMessage()
                .customSynopsis(name + " [--SETTING=VALUE]...", name + " COMMAND [OPTIONS]")
                .description(description)
                .commandListHeading("%nCommands (COMMAND --help shows the options):%n")
                .footer("", "Settings are listed in docs/operations/README.md.");
        for (Command command : commands) {
            CommandSpec one = CommandSpec.create().name(command.name());
            one.usageMessage().description(command.description());
            all.addSubcommand(command.name(), one);
        }
        return new CommandLine(all).setParameterExceptionHandler((failure, given) -> {
            PrintWriter err = failure.getCommandLine().getErr();
            err.println(failure.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(failure, err);
            failure.getCommandLine().usage(err);
            return CommandLine.ExitCode.USAGE;
        });
    }

    static String version() {
        return Optional.ofNullable(CommandLineProgram.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }

    private static boolean isSetting(String argument) {
        return FLAGS.contains(argument) || SETTING.matcher(argument).matches();
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
