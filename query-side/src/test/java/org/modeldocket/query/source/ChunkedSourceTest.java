package org.modeldocket.query.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.submitted;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.id.ReleaseId;

class ChunkedSourceTest {
    private static final ReleaseId ONE = new ReleaseId("one");

    @Test
    void theMessagesOfAChunkBearTheTokenOfItsLast() throws Exception {
        try (MemoryRecord record = told(7)) {
            List<Long> tokens = new ArrayList<>();
            List<Long> positions = new ArrayList<>();
            for (TrackedEventMessage<?> message :
                    drain(new ChunkedSource(record.feed().source(), 3, 100, 1 << 20))) {
                tokens.add(message.trackingToken().position().orElseThrow());
                positions.add(RecordedFacts.from(message).position());
            }
            assertThat(positions).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
            assertThat(tokens).containsExactly(3L, 3L, 3L, 6L, 6L, 6L, 7L);
        }
    }

    @Test
    void readsOnlySoFarAheadAndIsWokenWhenMessagesAreTaken() throws Exception {
        try (MemoryRecord record = told(10)) {
            ChunkedSource source = new ChunkedSource(record.feed().source(), 2, 4, 1 << 20);
            AtomicInteger woken = new AtomicInteger();
            try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
                stream.setOnAvailableCallback(woken::incrementAndGet);
                List<TrackedEventMessage<?>> first = take(stream);
                assertThat(first).hasSize(4);
                assertThat(woken).hasValue(0);
                source.taken(first);
                assertThat(woken).hasValue(1);
                List<TrackedEventMessage<?>> second = take(stream);
                assertThat(second).hasSize(4);
                source.taken(second);
                assertThat(take(stream)).hasSize(2);
            }
        }
    }

    @Test
    void readsNotMoreAheadThanThereIsMemoryFor() throws Exception {
        try (MemoryRecord record = told(40)) {
            long bytes = 3
                    * ChunkedSource.weight(drain(new ChunkedSource(record.feed().source(), 1, 1, 1 << 20))
                            .getFirst());
            ChunkedSource source = new ChunkedSource(record.feed().source(), 100, 100, bytes);
            try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
                List<TrackedEventMessage<?>> first = take(stream);
                assertThat(first).hasSizeBetween(2, 6);
                source.taken(first);
                assertThat(take(stream)).hasSizeBetween(2, 6);
            }
        }
    }

    /** Stopping, it closes its executor before its stream; the record must not suffer for it. */
    @Test
    void aStoppedProcessorThatRefusesToBeWokenDoesNotFailTheRecord() throws Exception {
        try (MemoryRecord record = told(1)) {
            ChunkedSource source = new ChunkedSource(record.feed().source(), 2, 4, 1 << 20);
            AtomicInteger woken = new AtomicInteger();
            try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
                stream.setOnAvailableCallback(() -> {
                    woken.incrementAndGet();
                    throw new RejectedExecutionException("stopped");
                });
                record.tell(ONE, submitted(2, "2026"));
                source.taken(List.of());
                assertThat(woken).hasValue(2);
            }
        }
    }

    @Test
    void aReopenedStreamHasAllItsRoom() throws Exception {
        try (MemoryRecord record = told(4)) {
            ChunkedSource source = new ChunkedSource(record.feed().source(), 2, 4, 1 << 20);
            assertThat(drain(source)).hasSize(4);
            assertThat(drain(source)).hasSize(4);
        }
    }

    private static List<TrackedEventMessage<?>> drain(ChunkedSource source) throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
            return take(stream);
        }
    }

    private static List<TrackedEventMessage<?>> take(BlockingStream<TrackedEventMessage<?>> stream)
            throws InterruptedException {
        List<TrackedEventMessage<?>> taken = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            taken.add(stream.nextAvailable());
        }
        return taken;
    }

    private static MemoryRecord told(int facts) {
        MemoryRecord record = new MemoryRecord();
        record.tell(ONE, registered(1));
        for (int n = 2; n <= facts; n++) {
            record.tell(ONE, submitted(n, "2026"));
        }
        return record;
    }
}
