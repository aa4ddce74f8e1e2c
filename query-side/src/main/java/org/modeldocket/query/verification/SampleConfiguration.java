package org.modeldocket.query.verification;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.modeldocket.query.projection.Processors;
import org.modeldocket.query.projection.ViewDefinition;
import org.modeldocket.query.projection.Views;
import org.modeldocket.query.projection.ViewsDatabase;
import org.modeldocket.query.projection.ViewsReadiness;
import org.modeldocket.query.source.FactFeed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the sample of the views at each start. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "modeldocket.views.sample", havingValue = "true", matchIfMissing = true)
public class SampleConfiguration {
    @Bean
    SampleResults sampleResults(Processors processors) {
        return new SampleResults(processors);
    }

    @Bean("views-sample")
    SampleHealth sampleHealth(SampleResults results) {
        return new SampleHealth(results, Views.ALL);
    }

    @Bean
    SampleMetrics sampleMetrics(SampleResults results) {
        return new SampleMetrics(results, Views.ALL);
    }

    @Bean
    ViewSample viewSample(
            List<ViewDefinition> definitions,
            ViewsDatabase views,
            FactFeed feed,
            Processors processors,
            SampleResults results,
            @Value("${modeldocket.views.sample-facts:2000}") int facts) {
        return new ViewSample(
                definitions,
                views,
                feed,
                processors,
                results,
                facts,
                most -> ThreadLocalRandom.current().nextLong(1, most + 1));
    }

    @Bean
    SampleTask sampleTask(
            ViewSample sample,
            Processors processors,
            ViewsReadiness readiness,
            @Value("${modeldocket.views.sample-delay:PT10S}") String delay) {
        return new SampleTask(sample, processors, readiness, Duration.parse(delay));
    }
}
