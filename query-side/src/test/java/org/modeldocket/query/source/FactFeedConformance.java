package org.modeldocket.query.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.submitted;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;

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

    /** How long a feed may take to hear of what was told. */
    protected Duration patience() {
        return Duration.ofSeconds(10);
    }

    private void tellSome() {
        tell(ONE, registered(1), submitted(2, "2026"));
        tell(TWO, registered(3));
        tell(ONE, submitted(4, "2026-05"));
    }

    @Test
    void givesEachFactOnceAndThoseOfAReleaseInTheirOrder() throws Exception {
        tellSome();
        List<RecordedFact> heard = read(0, 4);
        assertThat(heard).containsExactlyElementsOf(told());
        assertThat(heard.stream().filter(f -> f.releaseId().equals(ONE)).map(RecordedFact::sequence))
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void givesEachTypeOfFactAsItWasStored() {
        ReleaseFact[] each = SampleFacts.oneOfEach().toArray(ReleaseFact[]::new);
        tell(ONE, each);
        assertThat(read(0, each.length)).extracting(RecordedFact::fact).containsExactly(each);
    }

    @Test
    void readsFromAnyPosition() throws Exception {
        tellSome();
        List<RecordedFact> all = read(0, 4);
        for (int i = 1; i < 4; i++) {
            assertThat(read(i, 4)).isEqualTo(all.subList(i, 4));
        }
    }

    @Test
    void callsItsListeners() throws Exception {
        tell(ONE, registered(1));
        read(0, 1);
        CountDownLatch called = new CountDownLatch(1);
        feed().highWatermark().addListener(called::countDown);
        tell(ONE, submitted(2, "2026"));
        assertThat(called.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(read(1, 2).getFirst().sequence()).isEqualTo(1);
    }

    @Test
    void readsTheHistoryOfOneReleaseUpToASequence() {
        tellSome();
        List<RecordedFact> one =
                told().stream().filter(f -> f.releaseId().equals(ONE)).toList();
        assertThat(feed().history(ONE, 0)).hasSize(1);
        assertThat(history(0)).isEqualTo(one.subList(0, 1));
        assertThat(history(1)).isEqualTo(one.subList(0, 2));
        assertThat(history(99)).isEqualTo(one);
        assertThat(feed().history(new ReleaseId("unknown"), 99)).isEmpty();
    }

    @Test
    void knowsTheLastPosition() {
        assertThat(feed().lastPosition()).isZero();
        tellSome();
        await().atMost(patience())
                .untilAsserted(() -> assertThat(feed().lastPosition()).isEqualTo(4));
    }

    @Test
    void namesTheRecord() {
        tellSome();
        assertThat(feed().recordId()).isPresent().isEqualTo(feed().recordId());
    }

    private List<RecordedFact> history(long throughSequence) {
        return feed().history(ONE, throughSequence).stream()
                .map(StoredFact::recorded)
                .toList();
    }

    private List<RecordedFact> read(long after, long last) {
        await().atMost(patience()).until(() -> feed().highWatermark().get() >= last);
        assertThat(feed().highWatermark().get()).as("no more than was told").isEqualTo(last);
        return feed().range(after + 1, last).stream().map(StoredFact::recorded).toList();
    }
}
