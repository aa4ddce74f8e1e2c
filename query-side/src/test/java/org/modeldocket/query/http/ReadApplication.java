package org.modeldocket.query.http;

import java.time.Clock;
import java.time.ZoneOffset;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.QuerySideConfiguration;
import org.modeldocket.query.source.FactFeed;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The read API on a real server, over a record in memory. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class
        })
@Import(QuerySideConfiguration.class)
class ReadApplication {
    @Bean(destroyMethod = "close")
    MemoryRecord record() {
        return new MemoryRecord();
    }

    /** Today is the day on which the record was begun. */
    @Bean
    Clock clock() {
        return Clock.fixed(MemoryRecord.START, ZoneOffset.UTC);
    }

    @Bean
    FactFeed feed(MemoryRecord record) {
        return record.feed();
    }
}
