package org.modeldocket.query.ui;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.QuerySideConfiguration;
import org.modeldocket.query.projection.Projection;
import org.modeldocket.query.source.FactFeed;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The read side with its pages, over a record in memory. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class
        })
@Import({QuerySideConfiguration.class, PagesConfiguration.class})
class PagesApplication {
    static final String VIEWS = "modeldocket.data=target/pages-${random.uuid}";

    static void awaitViews(Projection projection) {
        await().atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> projection.lag() == 0);
    }

    @Bean(destroyMethod = "close")
    MemoryRecord record() throws IOException {
        MemoryRecord record = new MemoryRecord();
        TestCases.tell(record);
        return record;
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    FactFeed feed(MemoryRecord record) {
        return record.feed();
    }
}
