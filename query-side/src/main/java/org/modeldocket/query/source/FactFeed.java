package org.modeldocket.query.source;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.modeldocket.platform.stream.FactSource;
import org.modeldocket.platform.stream.HighWatermark;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;

/**
 * Where the read side reads the facts of the record: at the record itself, or in the local copy of what the topic brought.
 * {@link #range} gives facts up to {@link #highWatermark} alone.
 */
public interface FactFeed extends FactSource {
    /** How far the facts may be read, with none missing. Its listeners are called when there are more. */
    HighWatermark highWatermark();

    /**
     * The facts of one release from its first to that of the given sequence, in the order of sequences; fewer where the
     * record holds fewer.
     */
    List<StoredFact> history(ReleaseId releaseId, long throughSequence);

    /** The position of the newest fact in the record, as far as it is known; 0 where it is empty. */
    long lastPosition();

    /** Looks at once for facts that other nodes have brought and that were not announced yet. */
    default void look() {}

    /** Whether {@link #lastPosition} counts all that there is; false until a transport from elsewhere has said so. */
    default boolean hasCounted() {
        return true;
    }

    /**
     * Names the record, so that views of another one are not taken for views of this. Empty until a first fact has come.
     */
    Optional<UUID> recordId();
}
