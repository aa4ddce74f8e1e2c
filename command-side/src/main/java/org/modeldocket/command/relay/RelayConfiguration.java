package org.modeldocket.command.relay;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.platform.kafka.TopicConfiguration;
import org.modeldocket.platform.kafka.TopicSettings;
import org.modeldocket.platform.launch.ClassCacheTraining;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The relay from a record on PostgreSQL to Kafka. Needs the {@link DurableRecord} and its {@link PostgresSettings}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = ClassCacheTraining.ONLY, havingValue = false, matchIfMissing = true)
@Import(TopicConfiguration.class)
public class RelayConfiguration {
    @Bean
    RelayState relayState(MeterRegistry meters, DurableRecord record, PostgresSettings database) {
        return new RelayState(meters, () -> record.facts().lastPosition() - place(database));
    }

    private static long place(PostgresSettings database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            return RelayLease.read(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the relay's place cannot be read", e);
        }
    }

    @Bean
    Relay relay(DurableRecord record, PostgresSettings database, TopicSettings settings, RelayState state) {
        return new Relay(record.facts(), record.recordId(), database, settings, state);
    }

    /** Down while facts cannot be relayed. A node that stands by is up. */
    @Bean("facts-relayed")
    HealthIndicator relayHealth(RelayState state) {
        return () -> state.trouble()
                .map(trouble -> Health.down().withDetail("trouble", trouble).build())
                .orElseGet(() -> Health.up().build());
    }
}
