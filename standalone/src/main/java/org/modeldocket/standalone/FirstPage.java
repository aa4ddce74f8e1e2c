package org.modeldocket.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;

/**
 * Reads some pages of the server that has just started, then ends the process: {@code modeldocket.first-page-only=true}. So
 * the build makes the cache of classes that a start up to its first page needs.
 */
@Order
final class FirstPage implements ApplicationListener<ApplicationReadyEvent> {
    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        ConfigurableApplicationContext server = event.getApplicationContext();
        String port = server.getEnvironment().getRequiredProperty("local.server.port");
        for (String address : new String[] {"/", "/releases", "/api/treatments", "/actuator/health/liveness"}) {
            read(URI.create("http://localhost:" + port + address));
        }
        System.exit(SpringApplication.exit(server));
    }

    private static void read(URI address) {
        try (InputStream body = address.toURL().openStream()) {
            body.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(address + " cannot be read", e);
        }
    }
}
