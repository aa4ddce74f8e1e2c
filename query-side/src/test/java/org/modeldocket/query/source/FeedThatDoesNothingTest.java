package org.modeldocket.query.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.platform.stream.HighWatermark;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;

/** The conformance suite has teeth: a feed that does nothing fails every test in it. */
class FeedThatDoesNothingTest {
    @TestFactory
    Stream<DynamicTest> failsEachTestOfTheSuite() {
        List<Method> suite = Arrays.stream(FactFeedConformance.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
        assertThat(suite).hasSizeGreaterThanOrEqualTo(6);
        return suite.stream()
                .map(method -> DynamicTest.dynamicTest(
                        method.getName(),
                        () -> assertThatThrownBy(() -> method.invoke(new Conformance()))
                                .isInstanceOf(InvocationTargetException.class)
                                .cause()
                                .isInstanceOfAny(
                                        AssertionError.class,
                                        NullPointerException.class,
                                        ConditionTimeoutException.class)));
    }

    private static final class Conformance extends FactFeedConformance {
        @Override
        protected FactFeed feed() {
            return new Nothing();
        }

        @Override
        protected void tell(ReleaseId releaseId, ReleaseFact... facts) {
            assertThat(facts).isNotEmpty();
        }

        @Override
        protected List<RecordedFact> told() {
            return List.of();
        }

        @Override
        protected Duration patience() {
            return Duration.ofMillis(200);
        }
    }

    private static final class Nothing implements FactFeed {
        @Override
        public List<StoredFact> range(long first, long last) {
            return List.of();
        }

        @Override
        public HighWatermark highWatermark() {
            return new HighWatermark();
        }

        @Override
        public List<StoredFact> history(ReleaseId releaseId, long throughSequence) {
            return List.of();
        }

        @Override
        public long lastPosition() {
            return 0;
        }

        @Override
        public Optional<UUID> recordId() {
            return Optional.empty();
        }
    }
}
