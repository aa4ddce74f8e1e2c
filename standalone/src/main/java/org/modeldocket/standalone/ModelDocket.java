package org.modeldocket.standalone;

import java.time.Clock;
import java.util.List;
import org.modeldocket.command.imports.client.ImportCommand;
import org.modeldocket.command.log.audit.CheckpointCommand;
import org.modeldocket.command.record.transfer.MigrateCommand;
import org.modeldocket.platform.access.TokenCommand;
import org.modeldocket.platform.account.UserCommand;
import org.modeldocket.platform.launch.CommandLineProgram;
import org.modeldocket.query.admin.ProjectionsCommand;
import org.springframework.boot.SpringApplication;

/** {@code model-docket}: serves, or runs one of its commands. */
public final class ModelDocket {
    private static final CommandLineProgram PROGRAM = new CommandLineProgram(
            "model-docket",
            "Without a command: serves the API and the pages, with record and views in one data directory.",
            List.of(
                    new CommandLineProgram.Command(
                            "token",
                            "Creates, lists and revokes the tokens that may write.",
                            (out, err, arguments) -> TokenCommand.run(Clock.systemUTC(), out, err, arguments)),
                    new CommandLineProgram.Command(
                            "user",
                            "Creates, lists and revokes the users that sign in on the pages.",
                            (out, err, arguments) -> UserCommand.run(Clock.systemUTC(), out, err, arguments)),
                    new CommandLineProgram.Command(
                            "projections",
                            "Rebuilds the views of a running server; lists and retries parked facts.",
                            ProjectionsCommand::run),
                    new CommandLineProgram.Command(
                            "verify",
                            "Verifies a record or an export against what was signed, and views against the record.",
                            VerifyViews::runVerify),
                    new CommandLineProgram.Command(
                            "import", "Imports files of facts into a running server.", ImportCommand::run),
                    new CommandLineProgram.Command(
                            "checkpoint", "Keeps the newest signed checkpoint in a file.", CheckpointCommand::run),
                    new CommandLineProgram.Command(
                            "migrate", "Moves the record into PostgreSQL.", MigrateCommand::run)));

    private ModelDocket() {}

    /** @param arguments settings of the server, or a command and what follows it */
    public static void main(String... arguments) {
        PROGRAM.runOrServe(new SpringApplication(StandaloneConfiguration.class), arguments);
    }
}
