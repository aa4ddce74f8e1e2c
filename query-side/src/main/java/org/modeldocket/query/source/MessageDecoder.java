package org.modeldocket.query.source;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.kafka.FactEvent;
import org.modeldocket.query.source.FeedAlarms.Kind;
import org.modeldocket.wire.StoredFact;

/** Decodes messages of the topic. One that is no fact of the record raises an alarm. For one thread. */
final class MessageDecoder {
    private final FeedAlarms alarms;
    private @Nullable UUID recordId;

    /** @param recordId the record whose facts are wanted; if null, that of the first fact */
    MessageDecoder(FeedAlarms alarms, @Nullable UUID recordId) {
        this.alarms = alarms;
        this.recordId = recordId;
    }

    /** Null while no fact has come. */
    @Nullable
    UUID recordId() {
        return recordId;
    }

    ReceivedMessage decode(ConsumerRecord<String, byte[]> message) {
        return new ReceivedMessage(message.offset(), fact(message));
    }

    private @Nullable StoredFact fact(ConsumerRecord<String, byte[]> message) {
        FactEvent event;
        try {
            event = FactEvent.read(message);
        } catch (IllegalArgumentException e) {
            alarms.raise(Kind.UNREADABLE, String.valueOf(e.getMessage()));
            return null;
        }
        if (recordId == null) {
            recordId = event.recordId();
        }
        if (event.recordId().equals(recordId)) {
            return event.fact();
        }
        alarms.raise(
                Kind.FOREIGN,
                "fact " + event.fact().factId() + " is of record " + event.recordId() + ", all others of " + recordId);
        return null;
    }
}
