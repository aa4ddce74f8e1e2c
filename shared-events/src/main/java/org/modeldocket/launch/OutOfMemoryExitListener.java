package org.modeldocket.launch;

import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Installs {@link OutOfMemoryExit} in every server, once Spring Boot has set up logging. Named in {@code spring.factories}. */
final class OutOfMemoryExitListener implements ApplicationListener<ApplicationPreparedEvent> {
    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        OutOfMemoryExit.install();
    }
}
