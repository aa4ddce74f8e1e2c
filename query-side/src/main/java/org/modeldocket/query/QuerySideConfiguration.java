package org.modeldocket.query;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.modeldocket.query.admin.AdminConfiguration;
import org.modeldocket.query.cases.DossierConfiguration;
import org.modeldocket.query.dates.DatesConfiguration;
import org.modeldocket.query.diff.DifferenceConfiguration;
import org.modeldocket.query.http.ReadApiConfiguration;
import org.modeldocket.query.matrix.TreatmentsConfiguration;
import org.modeldocket.query.memento.MementoConfiguration;
import org.modeldocket.query.projection.Freshness;
import org.modeldocket.query.projection.Processors;
import org.modeldocket.query.projection.ProjectionHealth;
import org.modeldocket.query.projection.ProjectionMetrics;
import org.modeldocket.query.projection.ViewDefinition;
import org.modeldocket.query.projection.ViewsDatabase;
import org.modeldocket.query.projection.ViewsReadiness;
import org.modeldocket.query.registers.RegistersConfiguration;
import org.modeldocket.query.replay.ReplayConfiguration;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.timeline.TimelineConfiguration;
import org.modeldocket.query.verification.SampleConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The whole read side but for its pages. Whoever imports it provides a {@link FactFeed}, which must outlive the processors,
 * and says where the views
 * belong: by {@code spring.datasource.url}, {@code username} and {@code password} on a PostgreSQL that several nodes may share,
 * or else by {@code modeldocket.data} in which directory.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    ReadApiConfiguration.class,
    TimelineConfiguration.class,
    DossierConfiguration.class,
    TreatmentsConfiguration.class,
    RegistersConfiguration.class,
    DatesConfiguration.class,
    ReplayConfiguration.class,
    DifferenceConfiguration.class,
    MementoConfiguration.class,
    SampleConfiguration.class,
    AdminConfiguration.class
})
public class QuerySideConfiguration {
    @Bean
    ViewsDatabase views(
            @Value("${modeldocket.data:data}") Path directory,
            @Value("${spring.datasource.url:}") String url,
            @Value("${spring.datasource.username:}") String username,
            @Value("${spring.datasource.password:}") String password) {
        return url.isBlank()
                ? ViewsDatabase.in(directory)
                : ViewsDatabase.on(new PostgresSettings(url, username, password));
    }

    @Bean
    Processors processors(
            List<ViewDefinition> definitions,
            FactFeed feed,
            ViewsDatabase views,
            @Value("${modeldocket.views.standstill:PT1M}") String standstill) {
        return new Processors(definitions, feed, views.fitTo(feed), Duration.parse(standstill));
    }

    @Bean
    Freshness freshness(Processors processors) {
        return new Freshness(processors);
    }

    @Bean
    ProjectionMetrics projectionMetrics(Processors processors) {
        return new ProjectionMetrics(processors);
    }

    @Bean("projections")
    ProjectionHealth projectionHealth(Processors processors) {
        return new ProjectionHealth(processors);
    }

    @Bean("views-caught-up")
    ViewsReadiness viewsReadiness(Processors processors) {
        return new ViewsReadiness(processors);
    }
}
