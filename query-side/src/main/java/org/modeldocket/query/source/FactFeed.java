package org.modeldocket.query.source;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * Where the read side gets its facts: each at least once, in the order of positions.
 */
public interface FactFeed {
    /** The facts as a stream that can be opened at any place; the messages are such as {@link RecordedFacts} reads. */
    StreamableMessageSource<TrackedEventMessage<?>> source();

    /**
     * The facts of one release from its first to that of the given sequence, in the order of sequences; fewer where the
     * record holds fewer.
     */
    List<RecordedFact> history(ReleaseId releaseId, long throughSequence);

    /** The position of the newest fact in the record; 0 where it is empty. */
    long lastPosition();

    /** Looks at once for what other nodes have brought, which otherwise takes a moment to be heard of here. */
    default void look() {}

    /** Whether {@link #lastPosition} counts all that there is; false until a transport from elsewhere has said so. */
    default boolean hasCounted() {
        return true;
    }

    /**
     * Names the record, so that views of another one are not taken for views of this. Empty while that is not known, as where
     * nothing has been heard yet.
     */
    Optional<UUID> recordId();
}
