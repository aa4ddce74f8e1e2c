package org.modeldocket.command.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.modeldocket.command.log.note.SigningKey;
import org.modeldocket.command.record.node.DurableRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The transparency log. Needs the {@link DurableRecord} and a {@link Clock}.
 *
 * <p>Settings: {@code modeldocket.data}; {@code modeldocket.log.origin}, the name of the log; {@code modeldocket.log.key}, a
 * file with the key to sign with.
 */
@Configuration(proxyBeanMethods = false)
@Import({LogState.class, SigningKeyEndpoint.class})
public class LogConfiguration {
    @Bean
    LogFiles logFiles(@Value("${modeldocket.data}") Path data) {
        return LogFiles.in(data);
    }

    @Bean
    LogLoss logLoss(LogFiles files, DurableRecord record, @Value("${modeldocket.log.key:}") String key) {
        try {
            boolean empty = record.facts().lastPosition() == 0;
            return LogLoss.look(files, record.recordId(), empty, key.isBlank(), record.isShared());
        } catch (IOException e) {
            throw new LogNotConfigured("the log's files cannot be read or made: " + e, e);
        }
    }

    @Bean
    SigningKey signingKey(
            LogFiles files,
            LogLoss loss,
            DurableRecord record,
            @Value("${modeldocket.log.origin:}") String origin,
            @Value("${modeldocket.log.key:}") String key) {
        String name = origin.isBlank() ? "model-docket.local/" + record.recordId() : origin.strip();
        try {
            if (!key.isBlank()) {
                return SigningKey.read(Path.of(key), name);
            }
            boolean lost = loss.isUnconfirmed() && !Files.exists(files.signingKey());
            return SigningKey.ensure(lost ? files.unconfirmedKey() : files.signingKey(), name);
        } catch (IOException e) {
            throw new LogNotConfigured("the key that signs checkpoints cannot be read or made: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new LogNotConfigured(String.valueOf(e.getMessage()), e);
        }
    }

    @Bean
    LogSigner logKeeper(
            DurableRecord record, LogFiles files, LogLoss loss, SigningKey key, LogState state, Clock clock) {
        return new LogSigner(record.facts(), record.recordId(), files, loss, key, state, clock);
    }

    @Bean
    TransparencyLog transparencyLog(DurableRecord record, LogFiles files, SigningKey key, LogState state) {
        return new TransparencyLog(record.facts(), files, state, key.verifier());
    }

    @Bean
    LogMetrics logMetrics(DurableRecord record, LogState state, Clock clock) {
        return new LogMetrics(record.facts(), state, clock);
    }

    /** Down while the log cannot sign, or must not. */
    @Bean("transparency-log")
    HealthIndicator logHealth(TransparencyLog log) {
        return () -> log.trouble()
                .map(trouble -> Health.down().withDetail("trouble", trouble).build())
                .orElseGet(() -> Health.up().build());
    }
}
