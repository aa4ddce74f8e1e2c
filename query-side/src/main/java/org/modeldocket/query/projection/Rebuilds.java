package org.modeldocket.query.projection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.views.Storage;
import org.modeldocket.query.views.ViewCatalogue;

/** Begins rebuilds, one at a time on whichever node, and resumes one that was cut off. */
final class Rebuilds {
    private final LiveProjection live;
    private final ViewCatalogue catalogue;
    private volatile @Nullable Rebuild last;

    Rebuilds(LiveProjection live, ViewCatalogue catalogue) {
        this.live = live;
        this.catalogue = catalogue;
    }

    /** @throws RebuildRunningException when one is running */
    synchronized RebuildProgress begin() {
        if (isRunning()) {
            throw new RebuildRunningException();
        }
        Storage.Turn turn = catalogue.rebuilding().orElseThrow(RebuildRunningException::new);
        return begin(turn).progress();
    }

    private Rebuild begin(Storage.Turn turn) {
        Rebuild next = new Rebuild(live, catalogue, turn);
        last = next;
        next.start();
        return next;
    }

    private boolean isRunning() {
        Rebuild rebuild = last;
        return rebuild != null && rebuild.isRunning();
    }

    /** The last one since the start. */
    Optional<Rebuild> last() {
        return Optional.ofNullable(last);
    }

    /** Starts anew a rebuild that was cut off, unless another node does. */
    synchronized void resume() {
        if (!isRunning() && catalogue.isBuilding()) {
            catalogue.rebuilding().ifPresent(this::resume);
        }
    }

    private void resume(Storage.Turn turn) {
        // The node that had the turn may have finished the rebuild just before giving it back.
        if (catalogue.isBuilding()) {
            begin(turn);
        } else {
            turn.close();
        }
    }

    /** Returns when none is running. The next start resumes one that was. */
    void stop() {
        last().ifPresent(Rebuild::stop);
    }
}
