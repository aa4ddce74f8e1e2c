package org.modeldocket.command;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import org.modeldocket.command.axon.AxonConfiguration;
import org.modeldocket.command.axon.CaseSnapshotCodec;
import org.modeldocket.command.axon.RecordEventStore;
import org.modeldocket.command.clock.ClockConfiguration;
import org.modeldocket.command.clock.ClockGuard;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.command.record.FactLookup;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.StoredFactReader;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.command.submission.CommandRunner;
import org.modeldocket.platform.launch.ClassCacheTraining;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The command side: the record, and the commands that decide what enters it. Needs a {@link Clock} and a meter registry. */
@Configuration(proxyBeanMethods = false)
@Import({ClockConfiguration.class, AxonConfiguration.class, CommandRunner.class})
public class CommandSideConfiguration {
    /** Where nodes share a record. Without {@code spring.datasource.url}, it is a file in the data directory. */
    @Bean
    @ConditionalOnProperty("spring.datasource.url")
    @ConditionalOnBooleanProperty(name = ClassCacheTraining.ONLY, havingValue = false, matchIfMissing = true)
    PostgresSettings recordServer(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username:}") String username,
            @Value("${spring.datasource.password:}") String password) {
        return new PostgresSettings(url, username, password);
    }

    @Bean
    DurableRecord record(
            @Value("${modeldocket.data}") Path data,
            ObjectProvider<PostgresSettings> shared,
            ClockGuard guard,
            MeterRegistry meters) {
        RecordSettings sizes = RecordSettings.in(data);
        PostgresSettings server = shared.getIfAvailable();
        Clock clock = guard.clock();
        return server == null
                ? DurableRecord.open(sizes, new CaseSnapshotCodec(), clock, meters)
                : DurableRecord.open(server, sizes, new CaseSnapshotCodec(), clock, meters);
    }

    @Bean
    RecordEventStore eventStore(DurableRecord record) {
        return record.eventStore();
    }

    @Bean
    KnownNames organisationNames(DurableRecord record) {
        return record.names();
    }

    @Bean
    FactLookup places(DurableRecord record) {
        return record.places();
    }

    @Bean
    StoredFactReader storedFacts(DurableRecord record) {
        return record.facts();
    }

    /** Down from a failure to store until the record can be written again, which is tried again and again. */
    @Bean("record-writable")
    HealthIndicator recordWritable(DurableRecord record) {
        return () -> record.lastFailure() == null
                ? Health.up().build()
                : Health.down().withDetail("see", "MD-REC-001 in the logging").build();
    }
}
