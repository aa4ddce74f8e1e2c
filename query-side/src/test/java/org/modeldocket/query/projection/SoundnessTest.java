package org.modeldocket.query.projection;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.RunningViews;

/** Axon runs on our tables and Spring's transactions, or it does not run. */
class SoundnessTest {
    @TempDir
    private Path directory;

    @Test
    void whatRunsIsSound() {
        try (MemoryRecord record = new MemoryRecord();
                RunningViews views = new RunningViews(directory, record.feed())) {
            assertThatCode(() -> Views.ALL.forEach(view -> Soundness.require(
                            views.processors().view(view).processor().processing(), view)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void whatAxonFallsBackToIsRefusedWithEveryFault() {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
        configurer
                .eventProcessing()
                .registerTokenStore(c -> new InMemoryTokenStore())
                .registerEventHandler(c -> new Deaf())
                .byDefaultAssignTo(Views.TIMELINE)
                .registerSubscribingEventProcessor(Views.TIMELINE);
        Configuration axon = configurer.buildConfiguration();
        assertThatThrownBy(() -> Soundness.require(axon.eventProcessingConfiguration(), Views.TIMELINE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no pooled streaming processor")
                .hasMessageContaining("does not keep its place")
                .hasMessageContaining("Spring's transactions")
                .hasMessageContaining("no dead-letter queue");
    }

    private static final class Deaf implements EventMessageHandler {
        @Override
        public Object handle(EventMessage<?> event) {
            return "nothing";
        }
    }
}
