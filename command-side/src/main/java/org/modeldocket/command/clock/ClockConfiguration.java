package org.modeldocket.command.clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.modeldocket.command.record.StoredFactReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The clock that dates facts. Setting: {@code modeldocket.clock-jump-limit}, a duration such as {@code 1h}. */
@Configuration(proxyBeanMethods = false)
@Import(ClockEndpoint.class)
public class ClockConfiguration {
    private static final int SECONDS_BETWEEN_LOOKS = 10;

    @Bean
    ClockGuard clockGuard(
            Clock clock, @Value("${modeldocket.clock-jump-limit:1h}") Duration limit, MeterRegistry meters) {
        ClockGuard guard = new ClockGuard(clock, System::nanoTime, limit);
        Gauge.builder("modeldocket.record.clock.trusted", guard, g -> g.look().isEmpty() ? 1 : 0)
                .description("1 while the clock may date facts, 0 since it jumped")
                .register(meters);
        return guard;
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService clockWatch(ClockGuard guard) {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("clock-watch").daemon().factory());
        var unused = watch.scheduleWithFixedDelay(
                guard::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        return watch;
    }

    @Bean("record-clock")
    HealthIndicator recordClock(
            ClockGuard guard,
            Clock clock,
            StoredFactReader facts,
            @Value("${modeldocket.clock-jump-limit:1h}") Duration limit) {
        ClockHealth health = new ClockHealth(guard, clock, facts, limit);
        health.warnIfBehind();
        return health;
    }
}
