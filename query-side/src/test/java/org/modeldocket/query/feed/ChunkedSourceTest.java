package org.modeldocket.query.feed;

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
import org.modeldocket.vocabulary.ReleaseId;

class ChunkedSourceTest {
    private static final ReleaseId ONE = new ReleaseId("one");

    @Test
    void theMessagesOfAChunkBearTheTokenOfItsLast() throws Exception {
        try (MemoryRecord record = told(7)) {
            List<Long> tokens = new ArrayList<>();
            List<Long> positions = new ArrayList<>();
            for (TrackedEventMessage<?> message :
                    drain(new ChunkedSource(record.feed().source(), 3, 100))) {
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
            ChunkedSource source = new ChunkedSource(record.feed().source(), 2, 4);
            AtomicInteger woken = new AtomicInteger();
            try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
                stream.setOnAvailableCallback(woken::incrementAndGet);
                assertThat(take(stream)).hasSize(4);
                assertThat(woken).hasValue(0);
                source.taken(4);
                assertThat(woken).hasValue(1);
                assertThat(take(stream)).hasSize(4);
                source.taken(4);
                assertThat(take(stream)).hasSize(2);
            }
        }
    }

    /** Stopping, it closes its executor before its stream; the record must not suffer for it. */
    @Test
    void aStoppedProcessorThatRefusesToBeWokenDoesNotFailTheRecord() throws Exception {
        try (MemoryRecord record = told(1)) {
            ChunkedSource source = new ChunkedSource(record.feed().source(), 2, 4);
            AtomicInteger woken = new AtomicInteger();
            try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
                stream.setOnAvailableCallback(() -> {
                    woken.incrementAndGet();
                    throw new RejectedExecutionException("stopped");
                });
                record.tell(ONE, submitted(2, "2026"));
                source.taken(1);
                assertThat(woken).hasValue(2);
            }
        }
    }

    @Test
    void aReopenedStreamHasAllItsRoom() throws Exception {
        try (MemoryRecord record = told(4)) {
            ChunkedSource source = new ChunkedSource(record.feed().source(), 2, 4);
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
