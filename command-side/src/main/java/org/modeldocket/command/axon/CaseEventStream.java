package org.modeldocket.command.axon;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.stream.FactMessage;
import org.modeldocket.wire.StoredFact;

/** One release's facts as Axon folds them into an aggregate. */
final class CaseEventStream implements DomainEventStream {
    private final Iterator<StoredFact> facts;
    private @Nullable DomainEventMessage<?> peeked;
    private @Nullable Long lastSequence;

    CaseEventStream(Iterator<StoredFact> facts) {
        this.facts = facts;
    }

    @Override
    public boolean hasNext() {
        return peeked != null || facts.hasNext();
    }

    @Override
    public DomainEventMessage<?> peek() {
        DomainEventMessage<?> message = peeked;
        if (message == null) {
            if (!facts.hasNext()) {
                throw new NoSuchElementException();
            }
            message = FactMessage.of(facts.next());
            peeked = message;
        }
        return message;
    }

    @Override
    public DomainEventMessage<?> next() {
        DomainEventMessage<?> message = peek();
        peeked = null;
        lastSequence = message.getSequenceNumber();
        return message;
    }

    /** The sequence last read; null, as Axon wants it, before the first. */
    @Override
    @SuppressWarnings("NullAway") // Axon's interface is not annotated and allows null here
    public Long getLastSequenceNumber() {
        return lastSequence;
    }
}
