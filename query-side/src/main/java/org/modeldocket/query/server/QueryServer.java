package org.modeldocket.query.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.modeldocket.platform.access.AccessConfiguration;
import org.modeldocket.platform.access.AccessDenialListener;
import org.modeldocket.platform.kafka.TopicConfiguration;
import org.modeldocket.platform.kafka.TopicSettings;
import org.modeldocket.platform.launch.ClassCacheTraining;
import org.modeldocket.platform.launch.CommandLineProgram;
import org.modeldocket.platform.web.WebConfiguration;
import org.modeldocket.query.QuerySideConfiguration;
import org.modeldocket.query.admin.ProjectionsCommand;
import org.modeldocket.query.desk.CommandSide;
import org.modeldocket.query.desk.HttpCommandSide;
import org.modeldocket.query.desk.page.DeskConfiguration;
import org.modeldocket.query.source.KafkaSource;
import org.modeldocket.query.ui.LogHeads;
import org.modeldocket.query.ui.PagesConfiguration;
import org.modeldocket.query.views.ViewsDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * A node of the query side, which needs nothing but the topic and a place for its views. Settings: {@code query-side.yaml}.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    QuerySideConfiguration.class,
    PagesConfiguration.class,
    DeskConfiguration.class,
    OpenApiController.class,
    AccessConfiguration.class,
    WebConfiguration.class,
    TopicConfiguration.class
})
public class QueryServer {
    private static final Logger LOG = LoggerFactory.getLogger(QueryServer.class);
    private static final CommandLineProgram PROGRAM = new CommandLineProgram(
            "query-side",
            "Without a command: serves a node of the query side, which answers from views made from the topic.",
            List.of(new CommandLineProgram.Command(
                    "projections",
                    "Rebuilds the views of a running server; lists and retries parked facts.",
                    ProjectionsCommand::run)));

    /** @param arguments settings of the server, or a command and what follows it */
    public static void main(String... arguments) {
        SpringApplication server = new SpringApplicationBuilder(QueryServer.class)
                .properties("spring.config.name=query-side")
                .build();
        PROGRAM.runOrServe(server, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnBooleanProperty(ClassCacheTraining.ONLY)
    ClassCacheTraining firstPage() {
        return new ClassCacheTraining("/", "/releases", "/api/treatments", "/actuator/health/liveness");
    }

    @Bean(destroyMethod = "close")
    KafkaSource factFeed(
            ViewsDatabase views,
            TopicSettings topic,
            @Value("${modeldocket.kafka.group:model-docket.views}") String group) {
        DataSource inbox = views.connect("feed");
        return views.server()
                .map(server -> KafkaSource.shared(inbox, server, topic, group))
                .orElseGet(() -> KafkaSource.alone(inbox, topic));
    }

    @Bean
    MeterBinder feedMetrics(KafkaSource feed) {
        return registry -> bind(feed, registry);
    }

    private static void bind(KafkaSource feed, MeterRegistry registry) {
        Gauge.builder(
                        "modeldocket.feed.lag",
                        feed,
                        f -> f.lastPosition() - f.highWatermark().get())
                .description("Facts of the topic that cannot be read here yet")
                .register(registry);
        Gauge.builder("modeldocket.feed.gap", feed, f -> f.hasGap() ? 1 : 0)
                .description("1 while a fact is missing on the topic")
                .register(registry);
    }

    /** Down while something is wrong with what comes from the topic. */
    @Bean("feed")
    HealthIndicator feedHealth(KafkaSource feed) {
        return () -> feed.trouble()
                .map(trouble -> Health.down().withDetail("trouble", trouble).build())
                .orElseGet(() -> Health.up().build());
    }

    /** Where forms of the pages are sent to. */
    @Bean
    CommandSide commandSide(@Value("${modeldocket.command-side:http://localhost:8081}") URI base) {
        return new HttpCommandSide(base);
    }

    /** The log is the command side's; pages of this process say nothing of its newest checkpoint. */
    @Bean
    LogHeads logHeads() {
        return Optional::empty;
    }

    @Bean
    AccessDenialListener deniedRequests() {
        return request -> LOG.info("MD-HTTP-403 {} {} was denied", request.getMethod(), request.getRequestURI());
    }
}
