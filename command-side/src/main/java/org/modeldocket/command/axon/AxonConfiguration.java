package org.modeldocket.command.axon;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.modeldocket.command.submission.CommandSender;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Axon's part of the command side. Needs the {@link RecordEventStore} and a {@link Clock}. */
@Configuration(proxyBeanMethods = false)
public class AxonConfiguration {
    @Bean(destroyMethod = "shutdown")
    ExecutorService snapshots() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("snapshots").daemon().factory());
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    org.axonframework.config.Configuration commandBus(
            RecordEventStore eventStore, Clock clock, ExecutorService snapshots) {
        return CommandBus.over(eventStore, clock, snapshots);
    }

    @Bean
    CommandSender commandSender(org.axonframework.config.Configuration commandBus) {
        return new AxonCommandSender(commandBus.commandGateway());
    }
}
