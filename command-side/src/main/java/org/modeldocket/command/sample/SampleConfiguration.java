package org.modeldocket.command.sample;

import java.nio.file.Path;
import org.modeldocket.command.record.FactLookup;
import org.modeldocket.command.submission.CommandRunner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the sample cases before the web server takes requests, where {@code modeldocket.sample} wants them. */
@Configuration(proxyBeanMethods = false)
public class SampleConfiguration {
    @Bean
    SmartLifecycle sampleCases(
            CommandRunner commands,
            FactLookup lookup,
            @Value("${modeldocket.data}") Path data,
            @Value("${modeldocket.sample}") boolean wanted,
            @Value("${modeldocket.sequel}") boolean sequel) {
        return new StartupTask(() -> {
            if (wanted) {
                new SampleCases(commands, lookup, data, sequel).loadIfNew();
            }
        });
    }
}
