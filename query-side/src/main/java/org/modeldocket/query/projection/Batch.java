package org.modeldocket.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.vocabulary.id.ReleaseId;

/** What one unit of work makes of the cases. It is dropped with the unit of work, so that nothing outlives a rollback. */
final class Batch {
    /** How many bytes may wait to be written. */
    private static final long MOST_UNWRITTEN =
            Math.min(16 << 20, Runtime.getRuntime().maxMemory() / 32);

    private static final long ROOM_OF_A_STEP = 400;
    private static final long ROOM_OF_A_PLACE = 8;

    private final int size;
    private final boolean oneByOne;
    private final Map<ReleaseId, Long> stands;
    private final Map<ReleaseId, CaseHistory> states = new HashMap<>();
    private final Map<ReleaseId, Touched> unwritten = new LinkedHashMap<>();
    private final List<RecordedFact> taken = new ArrayList<>();
    private long unwrittenBytes;
    private long position;
    private Instant recordedAt = Instant.EPOCH;

    /**
     * @param size how many messages the unit of work holds
     * @param oneByOne whether each fact is written by itself, so that one that cannot be fails alone
     * @param stands where the view holds the releases; one that is not named it does not hold
     */
    Batch(int size, boolean oneByOne, Map<ReleaseId, Long> stands) {
        this.size = size;
        this.oneByOne = oneByOne;
        this.stands = stands;
    }

    int size() {
        return size;
    }

    boolean oneByOne() {
        return oneByOne;
    }

    long standsAt(ReleaseId releaseId) {
        return stands.getOrDefault(releaseId, Stands.NOWHERE);
    }

    @Nullable
    CaseHistory state(ReleaseId releaseId) {
        return states.get(releaseId);
    }

    /** Notes what a fact made of its case. */
    void grow(@Nullable CaseHistory before, CaseHistory after) {
        ReleaseId releaseId = after.releaseId();
        unwritten
                .computeIfAbsent(releaseId, id -> new Touched(id, before, new ArrayList<>()))
                .steps()
                .add(after);
        states.put(releaseId, after);
        // A case that was only appended to shares nearly all with the case before; the order of another is a list of
        // its own.
        unwrittenBytes += ROOM_OF_A_STEP + (after.appended() ? 0 : ROOM_OF_A_PLACE * (after.sequence() + 1));
    }

    /** Whether the cases that wait to be written take so much memory that they had better be, before the batch ends. */
    boolean isHeavy() {
        return unwrittenBytes > MOST_UNWRITTEN;
    }

    /** Forgets what a fact made of its case, since it could not be written. */
    void shrink(ReleaseId releaseId, @Nullable CaseHistory before) {
        unwritten.clear();
        unwrittenBytes = 0;
        if (before == null) {
            states.remove(releaseId);
        } else {
            states.put(releaseId, before);
        }
    }

    /**
     * Notes that the view has come to this fact.
     *
     * @param isNew whether it was new
     */
    void reach(RecordedFact fact, boolean isNew) {
        if (isNew) {
            taken.add(fact);
        }
        if (fact.position() > position) {
            position = fact.position();
            recordedAt = fact.recordedAt();
        }
    }

    /** What has to be written, handed out once. */
    List<Touched> takeUnwritten() {
        List<Touched> all = new ArrayList<>(unwritten.values());
        unwritten.clear();
        unwrittenBytes = 0;
        return all;
    }

    Collection<CaseHistory> states() {
        return states.values();
    }

    /** The facts that are new to the view. */
    List<RecordedFact> taken() {
        return taken;
    }

    long position() {
        return position;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
