package org.modeldocket.platform.launch;

import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Installs {@link OutOfMemoryExit} in every server, once Spring Boot has set up logging. Named in {@code spring.factories}. */
final class OutOfMemoryExitListener implements ApplicationListener<ApplicationPreparedEvent> {
    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        // A test that plants such an error in a JVM of many tests must not end them all.
        if (!Boolean.getBoolean("modeldocket.survive-out-of-memory")) {
            OutOfMemoryExit.install();
        }
    }
}
