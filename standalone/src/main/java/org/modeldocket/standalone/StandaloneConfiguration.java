package org.modeldocket.standalone;

import java.time.Clock;
import java.util.Optional;
import org.modeldocket.command.CommandSideConfiguration;
import org.modeldocket.command.api.LocalWrites;
import org.modeldocket.command.api.WriteApiConfiguration;
import org.modeldocket.command.imports.api.ImportApiConfiguration;
import org.modeldocket.command.imports.api.LocalImports;
import org.modeldocket.command.log.LogConfiguration;
import org.modeldocket.command.log.LogUnavailable;
import org.modeldocket.command.log.TransparencyLog;
import org.modeldocket.command.log.api.LogApiConfiguration;
import org.modeldocket.command.log.note.Checkpoint;
import org.modeldocket.command.log.note.SignedCheckpoint;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.command.refusals.RefusalLog;
import org.modeldocket.command.sample.SampleConfiguration;
import org.modeldocket.platform.access.AccessConfiguration;
import org.modeldocket.platform.launch.ClassCacheTraining;
import org.modeldocket.query.QuerySideConfiguration;
import org.modeldocket.query.desk.CommandSide;
import org.modeldocket.query.desk.page.DeskConfiguration;
import org.modeldocket.query.projection.Projection;
import org.modeldocket.query.server.OpenApiController;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.source.StoreFeed;
import org.modeldocket.query.ui.LogHead;
import org.modeldocket.query.ui.LogHeads;
import org.modeldocket.query.ui.PagesConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Composes both sides. They know nothing of each other; what one needs of the other is handed over here. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    CommandSideConfiguration.class,
    WriteApiConfiguration.class,
    ImportApiConfiguration.class,
    AccessConfiguration.class,
    LogConfiguration.class,
    LogApiConfiguration.class,
    SampleConfiguration.class,
    QuerySideConfiguration.class,
    PagesConfiguration.class,
    DeskConfiguration.class,
    OpenApiController.class
})
class StandaloneConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The build runs this on a record of {@code TrainingRecord}, so that the views' bulk load is in the cache too. */
    @Bean
    @ConditionalOnBooleanProperty(ClassCacheTraining.ONLY)
    ClassCacheTraining firstPage(Projection projection) {
        return new ClassCacheTraining(
                () -> projection.lag() == 0, "/", "/releases", "/api/treatments", "/actuator/health/liveness");
    }

    /** The one thing that the read side needs of the write side. */
    @Bean
    FactFeed factFeed(DurableRecord record) {
        return new StoreFeed(record.source(), record.durable(), record::history, record.recordId());
    }

    @Bean
    CommandSide commandSide(LocalWrites writes, LocalImports imports, RefusalLog refusals, TransparencyLog log) {
        return new LocalCommandSide(writes, imports, refusals, log);
    }

    /** What the pages say of the log. */
    @Bean
    LogHeads logHeads(TransparencyLog log) {
        return () -> newest(log);
    }

    private static Optional<LogHead> newest(TransparencyLog log) {
        try {
            SignedCheckpoint head = log.current();
            Checkpoint says = head.checkpoint();
            return Optional.of(new LogHead(
                    says.origin(),
                    says.size(),
                    says.root().toString(),
                    head.signedAt(),
                    head.key().toString()));
        } catch (LogUnavailable e) {
            return Optional.empty();
        }
    }
}
