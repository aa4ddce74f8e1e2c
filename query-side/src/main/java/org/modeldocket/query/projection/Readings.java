package org.modeldocket.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.vocabulary.id.ReleaseId;

/** How the live generation of a view stands, whichever that is when one asks. */
final class Readings {
    private final LiveTables live;
    private final ViewState state;
    private final StoredPlace place;
    private final DeadLetters deadLetters;

    Readings(LiveTables live) {
        this.live = live;
        state = new ViewState(live.jdbc());
        place = new StoredPlace(live.jdbc());
        deadLetters = new DeadLetters(live.jdbc());
    }

    int generation() {
        return live.generation();
    }

    /** The position up to which facts are taken in or parked. */
    long place() {
        return place.read();
    }

    AsOf asOf() {
        return state.read();
    }

    /**
     * The sequences at which the view holds releases; one that it does not hold is not named. Asked over the processor's
     * connections: whoever waits for a view is not to wait for those who read it.
     */
    Map<ReleaseId, Long> standsAt(Collection<ReleaseId> releases) {
        return live.beside(jdbc -> new Stands(jdbc).of(releases));
    }

    long deadLetters() {
        return deadLetters.count();
    }

    Page<DeadLetterSeen> deadLetters(String view, PageRequest window) {
        return deadLetters.page(view, window);
    }

    /** The releases of which something is parked. */
    List<String> parkedReleases() {
        return deadLetters.releases();
    }
}
