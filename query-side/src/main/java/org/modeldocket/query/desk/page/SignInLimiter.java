package org.modeldocket.query.desk.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Limits attempts to sign in, on this node: for each user name {@value #PER_NAME}, for each address {@value #PER_ADDRESS} in a quarter of an
 * hour, refilled evenly. A success is not counted. Forgets the least recently used of {@value #MOST_KEYS} names and addresses.
 */
@Component
final class SignInLimiter {
    /** How many failures a user name has. */
    static final int PER_NAME = 10;

    /** How many failures an address has. */
    static final int PER_ADDRESS = 30;

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_KEYS = 100_000;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).build();
    private final TimeMeter time;

    SignInLimiter(Clock clock) {
        time = new ClockMeter(clock);
    }

    /** Counts an attempt; gives how long to wait where there were too many. */
    public Optional<Duration> attempt(String userName, String address) {
        return attempt(ofAddress(address)).or(() -> userName.isEmpty() ? Optional.empty() : attempt(ofName(userName)));
    }

    /** Takes back the count of an attempt that succeeded. */
    public void succeeded(String userName, String address) {
        ofAddress(address).addTokens(1);
        if (!userName.isEmpty()) {
            ofName(userName).addTokens(1);
        }
    }

    private static Optional<Duration> attempt(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket ofName(String userName) {
        return bucket("name " + userName, PER_NAME);
    }

    private Bucket ofAddress(String address) {
        return bucket("address " + address, PER_ADDRESS);
    }

    private Bucket bucket(String key, int most) {
        return buckets.get(
                key,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                        .withCustomTimePrecision(time)
                        .build());
    }

    /** The time of a clock, for tests that turn it. */
    private record ClockMeter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
