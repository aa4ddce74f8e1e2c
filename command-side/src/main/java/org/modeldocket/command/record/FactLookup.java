package org.modeldocket.command.record;

import java.util.List;
import java.util.Optional;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;

/** Finds facts in the record by id and by release. Shows durable facts only. */
public interface FactLookup {
    Optional<FactLocation> find(FactId factId);

    /**
     * Brings within reach what other nodes have stored so far.
     *
     * @return false where there are no other nodes, so that there is nothing to catch up with
     */
    boolean catchUp();

    /** The last position, 0 when the record is empty. */
    long lastPosition();

    /**
     * The recorded facts of one release in the order of their sequence, up to and including {@code throughSequence}; none
     * when the release is unknown.
     */
    List<RecordedFact> history(ReleaseId releaseId, long throughSequence);
}
