package org.modeldocket.query;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.modeldocket.query.projection.Freshness;
import org.modeldocket.query.projection.Projection;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/**
 * The whole read side but for its pages. Finds the configurations and components in each package directly below this one, so
 * that a question registers itself. The importer provides a {@link FactFeed}, which must outlive the projection, and says where
 * the views belong: by {@code spring.datasource.url}, {@code username} and {@code password} on a PostgreSQL that several nodes
 * may share, or else by {@code modeldocket.data} in which directory.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        resourcePattern = "*/*Configuration.class",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = QuerySideConfiguration.PAGES))
@ComponentScan(
        resourcePattern = "*/*.class",
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = QuerySideConfiguration.PAGES),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.server\\..*"),
            @ComponentScan.Filter(Configuration.class)
        })
public class QuerySideConfiguration {
    static final String PAGES = ".*\\.ui\\..*";

    @Bean
    ViewsDatabase views(
            List<Question> questions,
            @Value("${modeldocket.data:data}") Path directory,
            @Value("${spring.datasource.url:}") String url,
            @Value("${spring.datasource.username:}") String username,
            @Value("${spring.datasource.password:}") String password) {
        return url.isBlank()
                ? ViewsDatabase.in(directory, questions)
                : ViewsDatabase.on(new PostgresSettings(url, username, password), questions);
    }

    @Bean
    Projection projection(
            List<Question> questions,
            FactFeed feed,
            ViewsDatabase views,
            @Value("${modeldocket.views.standstill:PT1M}") String standstill) {
        return new Projection(questions, feed, views.fitTo(feed), Duration.parse(standstill));
    }

    @Bean
    Freshness freshness(Projection projection) {
        return new Freshness(projection);
    }
}
