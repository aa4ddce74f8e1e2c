package org.modeldocket.query.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.util.List;
import org.modeldocket.casefile.Statement;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.search.index.SearchIndex;
import org.modeldocket.query.timeline.CaseHistories;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The index of the search, in the data directory of each process, also where several share the views. It is opened after the start. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    @Bean
    SearchIndex searchIndex(
            @Value("${modeldocket.data:data}") Path directory, ViewsDatabase views, CaseHistories cases) {
        return new SearchIndex(directory.resolve("search"), views.live(), stream -> statements(stream, cases));
    }

    private static List<Statement> statements(ReleaseId stream, CaseHistories cases) {
        return cases.at(stream, BitemporalPoint.NOW).orElseThrow().history().statements();
    }

    @Bean
    MeterBinder searchMetrics(SearchIndex index) {
        return registry -> Gauge.builder("modeldocket.search.behind", index, SearchIndex::behind)
                .description("Facts that the views have and the search does not find yet")
                .register(registry);
    }

    /** Down while searches do not find what is new. All other answers are whole. */
    @Bean("search-index")
    HealthIndicator searchHealth(SearchIndex index) {
        return () -> (index.isFailing() ? Health.down() : Health.up())
                .withDetail("behind", index.behind())
                .build();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> searchAfterStart(SearchIndex index) {
        return started -> index.start();
    }
}
