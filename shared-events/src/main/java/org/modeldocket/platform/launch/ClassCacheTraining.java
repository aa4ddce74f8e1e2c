package org.modeldocket.platform.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;

/**
 * Reads some pages of the server that has just started, then ends the process. With it the build makes the cache of classes and of
 * the profiles of methods that a start up to its first page needs. A server has it only where {@link #ONLY} is set.
 */
@Order
public final class ClassCacheTraining implements ApplicationListener<ApplicationReadyEvent> {
    /** The setting that asks for it: {@code true} or {@code false}. */
    public static final String ONLY = "modeldocket.first-page-only";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final BooleanSupplier prepared;
    private final List<String> addresses;

    /** @param addresses as paths of that server, each answered without a token */
    public ClassCacheTraining(String... addresses) {
        this(() -> true, addresses);
    }

    /** @param prepared whether the server has done what the cache is to hold as well; is asked until it has */
    public ClassCacheTraining(BooleanSupplier prepared, String... addresses) {
        this.prepared = prepared;
        this.addresses = List.of(addresses);
    }

    /**
     * @throws IllegalStateException when the server is not prepared within two minutes or an address is not answered with 200; the
     *     process then exits with 1
     */
    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        awaitPrepared();
        ConfigurableApplicationContext server = event.getApplicationContext();
        String port = server.getEnvironment().getRequiredProperty("local.server.port");
        for (String address : addresses) {
            read(URI.create("http://localhost:" + port + address));
        }
        System.exit(SpringApplication.exit(server));
    }

    private void awaitPrepared() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!prepared.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the server is not prepared after " + PATIENCE);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static void read(URI address) {
        try (InputStream body = address.toURL().openStream()) {
            body.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(address + " cannot be read", e);
        }
    }
}
