package org.modeldocket.query.verification;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.modeldocket.query.QuerySideConfiguration;
import org.modeldocket.query.projection.Projection;
import org.modeldocket.query.source.FactFeed;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Builds all views from the record, by the code with which the server builds them. */
final class FreshViews {
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration STANDSTILL = Duration.ofMinutes(2);

    private FreshViews() {}

    /**
     * Returns once the views in the directory hold all facts of the feed, and are closed.
     *
     * @throws UnverifiableViewsException when a fact cannot be projected, or nothing is projected for two minutes
     */
    static void build(Path directory, FactFeed feed) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            // A server that the environment names is not the place for them.
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "fresh views",
                            Map.of(
                                    "modeldocket.data",
                                    directory.toString(),
                                    "spring.datasource.url",
                                    "",
                                    "modeldocket.views.sample",
                                    "false")));
            context.registerBean(FactFeed.class, () -> feed);
            context.registerBean(SimpleMeterRegistry.class);
            context.register(QuerySideConfiguration.class);
            context.refresh();
            await(context.getBean(Projection.class));
        }
    }

    private static void await(Projection views) {
        long reached = -1;
        long since = System.nanoTime();
        while (views.lag() > 0) {
            long now = views.progress();
            if (now != reached) {
                reached = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > STANDSTILL.toNanos()) {
                throw new UnverifiableViewsException(
                        "the views could not be built from the record: nothing was projected for "
                                + STANDSTILL.toMinutes() + " minutes");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        if (views.deadLetters() > 0) {
            throw new UnverifiableViewsException(
                    "this version cannot project all facts of the record; MD-VIEW-012 says which");
        }
    }
}
