package org.modeldocket.command.imports.api;

import java.time.Duration;
import org.modeldocket.command.imports.ImportsConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;

/** The API of imports. Needs what the API that writes needs, and that. */
@Configuration(proxyBeanMethods = false)
@Import({
    ImportsConfiguration.class,
    ImportStart.class,
    ImportController.class,
    ImportReportController.class,
    MappingController.class,
    TableController.class,
    LocalImports.class
})
public class ImportApiConfiguration {
    @Bean
    BodyFile importBodies(
            @Value("${modeldocket.largest-import:1GB}") DataSize largest,
            @Value("${modeldocket.body-time:10s}") Duration time) {
        return new BodyFile(largest.toBytes(), time);
    }
}
