package org.modeldocket.command.refusals;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The log of refused commands, in the data directory, and the API that reads it. Needs a meter registry. */
@Configuration(proxyBeanMethods = false)
@Import(RefusalController.class)
public class RefusalsConfiguration {
    @Bean
    RefusalLog refusalLog(@Value("${modeldocket.data}") Path data, MeterRegistry meters) {
        return RefusalLog.in(data, meters);
    }
}
