package org.modeldocket.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.projection.applied.AppliedSequences;
import org.modeldocket.query.projection.parked.DeadLetter;
import org.modeldocket.query.projection.parked.DeadLetters;
import org.modeldocket.query.views.Checkpoint;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.vocabulary.id.ReleaseId;

/** How far the live generation is, whichever that is at the time. */
final class ViewStatus {
    private final LiveTables live;
    private final Checkpoint checkpoint;
    private final DeadLetters deadLetters;

    ViewStatus(LiveTables live) {
        this.live = live;
        checkpoint = new Checkpoint(live.jdbc());
        deadLetters = new DeadLetters(live.jdbc());
    }

    int generation() {
        return live.generation();
    }

    /** The position up to which facts are applied or parked. */
    long position() {
        return Math.max(0, checkpoint.read().position());
    }

    AsOf asOf() {
        return checkpoint.read().asOf();
    }

    /**
     * The sequences up to which cases are applied; one that has nothing applied is not named. Asked over the connections of the
     * writing loop, so that a reader who waits for a fact does not wait for other readers too.
     */
    Map<ReleaseId, Long> appliedSequences(Collection<ReleaseId> releases) {
        return live.beside(jdbc -> new AppliedSequences(jdbc).of(releases));
    }

    long deadLetters() {
        return deadLetters.count();
    }

    Page<DeadLetter> deadLetters(PageRequest pageRequest) {
        return deadLetters.page(pageRequest);
    }

    /** The cases of which something is parked, in the order of their ids. */
    List<String> parkedReleases() {
        return deadLetters.releases().stream().sorted().toList();
    }
}
