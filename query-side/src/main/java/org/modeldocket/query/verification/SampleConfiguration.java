package org.modeldocket.query.verification;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.modeldocket.query.admin.ProjectionReadiness;
import org.modeldocket.query.projection.Projection;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the sample of the views at each start. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "modeldocket.views.sample", havingValue = "true", matchIfMissing = true)
public class SampleConfiguration {
    @Bean
    SampleResults sampleResults(Projection projection) {
        return new SampleResults(projection);
    }

    @Bean("views-sample")
    SampleHealth sampleHealth(SampleResults results) {
        return new SampleHealth(results);
    }

    @Bean
    SampleMetrics sampleMetrics(SampleResults results) {
        return new SampleMetrics(results);
    }

    @Bean
    ViewSample viewSample(
            List<Question> questions,
            ViewsDatabase views,
            FactFeed feed,
            Projection projection,
            SampleResults results,
            @Value("${modeldocket.views.sample-facts:2000}") int facts) {
        return new ViewSample(
                questions,
                views,
                feed,
                projection,
                results,
                facts,
                most -> ThreadLocalRandom.current().nextLong(1, most + 1));
    }

    @Bean
    SampleTask sampleTask(
            ViewSample sample,
            Projection projection,
            ProjectionReadiness readiness,
            @Value("${modeldocket.views.sample-delay:PT10S}") String delay) {
        return new SampleTask(sample, projection, readiness, Duration.parse(delay));
    }
}
