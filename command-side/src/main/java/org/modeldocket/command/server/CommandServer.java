package org.modeldocket.command.server;

import java.time.Clock;
import java.util.List;
import org.modeldocket.command.CommandSideConfiguration;
import org.modeldocket.command.api.WriteApiConfiguration;
import org.modeldocket.command.imports.api.ImportApiConfiguration;
import org.modeldocket.command.imports.client.ImportCommand;
import org.modeldocket.command.log.LogConfiguration;
import org.modeldocket.command.log.api.LogApiConfiguration;
import org.modeldocket.command.log.audit.CheckpointCommand;
import org.modeldocket.command.log.audit.VerifyCommand;
import org.modeldocket.command.record.transfer.MigrateCommand;
import org.modeldocket.command.relay.RelayConfiguration;
import org.modeldocket.command.sample.SampleConfiguration;
import org.modeldocket.platform.access.AccessConfiguration;
import org.modeldocket.platform.access.TokenCommand;
import org.modeldocket.platform.account.AccountConfiguration;
import org.modeldocket.platform.account.UserCommand;
import org.modeldocket.platform.launch.ClassCacheTraining;
import org.modeldocket.platform.launch.CommandLineProgram;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * A node of the command side, or one of its commands. Settings: {@code command-side.yaml}.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    CommandSideConfiguration.class,
    WriteApiConfiguration.class,
    ImportApiConfiguration.class,
    AccessConfiguration.class,
    AccountConfiguration.class,
    LogConfiguration.class,
    LogApiConfiguration.class,
    SampleConfiguration.class,
    RelayConfiguration.class
})
public class CommandServer {
    private static final CommandLineProgram PROGRAM = new CommandLineProgram(
            "command-side",
            "Without a command: serves a node of the command side, which records facts in PostgreSQL.",
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
                            "verify", "Verifies a record or an export against what was signed.", VerifyCommand::run),
                    new CommandLineProgram.Command(
                            "import", "Imports files of facts into a running server.", ImportCommand::run),
                    new CommandLineProgram.Command(
                            "checkpoint", "Keeps the newest signed checkpoint in a file.", CheckpointCommand::run),
                    new CommandLineProgram.Command(
                            "migrate", "Moves an embedded record into PostgreSQL.", MigrateCommand::run)));

    /** @param arguments settings of the server, or a command and what follows it */
    public static void main(String... arguments) {
        SpringApplication server = new SpringApplicationBuilder(CommandServer.class)
                .properties("spring.config.name=command-side")
                .build();
        PROGRAM.runOrServe(server, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The record is then a file in the data directory, and nothing is relayed. */
    @Bean
    @ConditionalOnBooleanProperty(ClassCacheTraining.ONLY)
    ClassCacheTraining firstPage() {
        return new ClassCacheTraining("/api/log/checkpoint", "/actuator/health/liveness");
    }
}
