package org.modeldocket.platform.launch;

import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Logs that a server is ready, with its version and how long the start took. Named in {@code spring.factories}. */
final class StartupLogger implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(StartupLogger.class);

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        LOG.info(
                "MD-STA-002 {} {} started in {} s, with Java {} and process id {}",
                event.getApplicationContext().getEnvironment().getProperty("spring.application.name", "the server"),
                CommandLineProgram.version(),
                String.format(
                        "%.1f",
                        Objects.requireNonNullElse(event.getTimeTaken(), Duration.ZERO)
                                        .toMillis()
                                / 1000.0),
                Runtime.version(),
                ProcessHandle.current().pid());
    }
}
