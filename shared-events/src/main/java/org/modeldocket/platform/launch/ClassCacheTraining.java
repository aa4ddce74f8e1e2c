package org.modeldocket.platform.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;

/**
 * Reads some pages of the server that has just started, then ends the process. With it the build makes the cache of classes
 * that a start up to its first page needs. A server has it only where {@link #ONLY} is set.
 */
@Order
public final class ClassCacheTraining implements ApplicationListener<ApplicationReadyEvent> {
    /** The setting that asks for it: {@code true} or {@code false}. */
    public static final String ONLY = "modeldocket.first-page-only";

    private final List<String> addresses;

    /** @param addresses as paths of that server, each answered without a token */
    public ClassCacheTraining(String... addresses) {
        this.addresses = List.of(addresses);
    }

    /** @throws IllegalStateException when an address is not answered with 200; the process then exits with 1 */
    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        ConfigurableApplicationContext server = event.getApplicationContext();
        String port = server.getEnvironment().getRequiredProperty("local.server.port");
        for (String address : addresses) {
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
