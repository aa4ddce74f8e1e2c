package org.modeldocket.command.sample;

import java.nio.file.Path;
import org.modeldocket.command.aggregate.Commands;
import org.modeldocket.command.store.Places;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the founding cases before the web server takes requests, where {@code modeldocket.sample} wants them. */
@Configuration(proxyBeanMethods = false)
public class SampleConfiguration {
    @Bean
    SmartLifecycle foundingCases(
            Commands commands,
            Places places,
            @Value("${modeldocket.data}") Path data,
            @Value("${modeldocket.sample}") boolean wanted) {
        return new OnStart(() -> {
            if (wanted) {
                new FoundingCases(commands, places, data).loadIfNew();
            }
        });
    }
}
