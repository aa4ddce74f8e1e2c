package org.modeldocket.command.server;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.modeldocket.command.CommandSideConfiguration;
import org.modeldocket.command.http.WriteApiConfiguration;
import org.modeldocket.command.log.LogConfiguration;
import org.modeldocket.command.log.audit.CheckpointCommand;
import org.modeldocket.command.log.audit.VerifyCommand;
import org.modeldocket.command.log.http.LogApiConfiguration;
import org.modeldocket.command.migration.MigrateCommand;
import org.modeldocket.command.relay.RelayConfiguration;
import org.modeldocket.command.sample.SampleConfiguration;
import org.modeldocket.web.access.AccessConfiguration;
import org.modeldocket.web.access.TokenCommand;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * A node of the command side. Settings: {@code command-side.yaml}. With {@code token}, {@code verify}, {@code checkpoint} or
 * {@code migrate} as its first word, it does that and ends.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    CommandSideConfiguration.class,
    WriteApiConfiguration.class,
    AccessConfiguration.class,
    LogConfiguration.class,
    LogApiConfiguration.class,
    SampleConfiguration.class,
    RelayConfiguration.class
})
public class CommandServer {
    /** @param arguments Spring's, such as {@code --server.port=8081}, or one of the words above and what follows it */
    public static void main(String... arguments) {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "token" -> System.exit(TokenCommand.run(Clock.systemUTC(), out(), err(), after(arguments)));
            case "verify" -> System.exit(VerifyCommand.run(out(), err(), after(arguments)));
            case "checkpoint" -> System.exit(CheckpointCommand.run(out(), err(), after(arguments)));
            case "migrate" -> System.exit(MigrateCommand.run(out(), err(), after(arguments)));
            default ->
                new SpringApplicationBuilder(CommandServer.class)
                        .properties("spring.config.name=command-side")
                        .run(arguments);
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

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
