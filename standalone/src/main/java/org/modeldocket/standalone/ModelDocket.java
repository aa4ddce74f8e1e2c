package org.modeldocket.standalone;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.modeldocket.command.access.TokenCommand;
import org.modeldocket.command.log.audit.CheckpointCommand;
import org.modeldocket.command.log.audit.VerifyCommand;
import org.springframework.boot.SpringApplication;

/**
 * {@code model-docket} serves; {@code model-docket token|verify|checkpoint …} makes tokens, verifies what was signed, and keeps
 * checkpoints.
 */
public final class ModelDocket {
    private ModelDocket() {}

    /** @param arguments Spring's, such as {@code --server.port=9090}, or one of the words above and what follows it */
    public static void main(String... arguments) {
        String word = arguments.length == 0 ? "" : arguments[0];
        switch (word) {
            case "token", "verify", "checkpoint" -> System.exit(command(word, rest(arguments)));
            default -> SpringApplication.run(StandaloneConfiguration.class, arguments);
        }
    }

    private static String[] rest(String... arguments) {
        return Arrays.copyOfRange(arguments, 1, arguments.length);
    }

    private static int command(String word, String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return switch (word) {
            case "token" -> TokenCommand.run(Clock.systemUTC(), out, err, arguments);
            case "verify" -> VerifyCommand.run(out, err, arguments);
            case "checkpoint" -> CheckpointCommand.run(out, err, arguments);
            default -> throw new IllegalArgumentException(word);
        };
    }
}
