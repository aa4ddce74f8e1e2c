package org.modeldocket.standalone;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.modeldocket.command.log.audit.CheckpointCommand;
import org.modeldocket.command.log.audit.VerifyCommand;
import org.modeldocket.command.migration.MigrateCommand;
import org.modeldocket.query.admin.ProjectionsCommand;
import org.modeldocket.web.access.TokenCommand;
import org.springframework.boot.SpringApplication;

/**
 * {@code model-docket} serves; {@code model-docket token|projections|verify|checkpoint|migrate …} makes tokens, rebuilds the
 * projections of a running server, verifies what was signed, keeps checkpoints, and moves the record into PostgreSQL.
 */
public final class ModelDocket {
    private ModelDocket() {}

    /** @param arguments Spring's, such as {@code --server.port=9090}, or one of the words above and what follows it */
    public static void main(String... arguments) {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "token" -> System.exit(TokenCommand.run(Clock.systemUTC(), out(), err(), after(arguments)));
            case "projections" -> System.exit(ProjectionsCommand.run(out(), err(), after(arguments)));
            case "verify" -> System.exit(VerifyCommand.run(out(), err(), after(arguments)));
            case "checkpoint" -> System.exit(CheckpointCommand.run(out(), err(), after(arguments)));
            case "migrate" -> System.exit(MigrateCommand.run(out(), err(), after(arguments)));
            default -> SpringApplication.run(StandaloneConfiguration.class, arguments);
        }
    }

    private static String[] after(String... arguments) {
        return Arrays.copyOfRange(arguments, 1, arguments.length);
    }

    private static PrintWriter out() {
        return new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    }

    private static PrintWriter err() {
        return new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    }
}
