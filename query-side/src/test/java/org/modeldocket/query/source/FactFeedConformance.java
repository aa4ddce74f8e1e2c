package org.modeldocket.query.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.submitted;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.ReleaseId;

/** What every feed must do. A feed that does nothing must fail each of these. */
@Timeout(60)
abstract class FactFeedConformance {
    protected static final ReleaseId ONE = new ReleaseId("one");
    protected static final ReleaseId TWO = new ReleaseId("two");

    protected abstract FactFeed feed();

    /** Stores facts in the record behind the feed. */
    protected abstract void tell(ReleaseId releaseId, ReleaseFact... facts);

    /** Everything told, with its places. */
    protected abstract List<RecordedFact> told();

    private void tellSome() {
        tell(ONE, registered(1), submitted(2, "2026"));
        tell(TWO, registered(3));
        tell(ONE, submitted(4, "2026-05"));
    }

    @Test
    void givesEachFactOnceAndThoseOfAReleaseInTheirOrder() throws Exception {
        tellSome();
        List<RecordedFact> heard =
                hear(null, 4).stream().map(RecordedFacts::from).toList();
        assertThat(heard).containsExactlyElementsOf(told());
        assertThat(heard.stream().filter(f -> f.releaseId().equals(ONE)).map(RecordedFact::sequence))
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void goesOnAfterAnyPlace() throws Exception {
        tellSome();
        List<TrackedEventMessage<?>> all = hear(null, 4);
        for (int i = 1; i < 4; i++) {
            TrackingToken place = all.get(i - 1).trackingToken();
            assertThat(hear(place, 4 - i).stream().map(TrackedEventMessage::getIdentifier))
                    .containsExactlyElementsOf(all.subList(i, 4).stream()
                            .map(TrackedEventMessage::getIdentifier)
                            .toList());
        }
    }

    @Test
    void wakesWhoeverWaits() throws Exception {
        tell(ONE, registered(1));
        try (BlockingStream<TrackedEventMessage<?>> stream = feed().source().openStream(null)) {
            assertThat(stream.nextAvailable()).isNotNull();
            Thread teller = Thread.ofVirtual().start(() -> tell(ONE, submitted(2, "2026")));
            assertThat(stream.hasNextAvailable(30, TimeUnit.SECONDS)).isTrue();
            assertThat(RecordedFacts.from(stream.nextAvailable()).sequence()).isEqualTo(1);
            teller.join();
        }
    }

    @Test
    void readsTheHistoryOfOneReleaseUpToASequence() {
        tellSome();
        List<RecordedFact> one =
                told().stream().filter(f -> f.releaseId().equals(ONE)).toList();
        assertThat(feed().history(ONE, 0)).hasSize(1);
        assertThat(feed().history(ONE, 0)).isEqualTo(one.subList(0, 1));
        assertThat(feed().history(ONE, 1)).isEqualTo(one.subList(0, 2));
        assertThat(feed().history(ONE, 99)).isEqualTo(one);
        assertThat(feed().history(new ReleaseId("unknown"), 99)).isEmpty();
    }

    @Test
    void knowsTheLastPosition() {
        assertThat(feed().lastPosition()).isZero();
        tellSome();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(feed().lastPosition()).isEqualTo(4));
    }

    @Test
    void namesTheRecord() {
        tellSome();
        assertThat(feed().recordId()).isPresent().isEqualTo(feed().recordId());
    }

    private List<TrackedEventMessage<?>> hear(TrackingToken place, int count) throws InterruptedException {
        List<TrackedEventMessage<?>> heard = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = feed().source().openStream(place)) {
            while (heard.size() < count && stream.hasNextAvailable(10, TimeUnit.SECONDS)) {
                heard.add(stream.nextAvailable());
            }
            assertThat(stream.hasNextAvailable()).as("more than was told").isFalse();
        }
        assertThat(heard).hasSize(count);
        return heard;
    }
}
