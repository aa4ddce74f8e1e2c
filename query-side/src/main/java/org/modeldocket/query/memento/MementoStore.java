package org.modeldocket.query.memento;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.paging.Cursor;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.stereotype.Component;

/** Finds the mementos of a case in the rows of the timeline: each of its facts made one. */
@Component
final class MementoStore {
    private static final String LIST = "timemap";
    static final String SELECT = "SELECT sequence, position, recorded_at FROM timeline_fact WHERE release_id = ? ";

    /** The order names each column of the index, or H2 would read and sort all facts of the case. */
    static final String NEWEST = " ORDER BY release_id DESC, sequence DESC LIMIT 1";

    private final LiveTables timeline;

    MementoStore(ViewsDatabase views) {
        this.timeline = views.live();
    }

    /** The mementos around a case as it stands, or as it stood; empty where the view did not hold it. */
    Optional<Neighbours> around(ReleaseId id, BitemporalPoint clocks) {
        KnownAt asked = clocks.knownAt();
        if (asked == null) {
            return ends(id);
        }
        return timeline.at(clocks, at -> {
            Memento shown = one(id, "AND position <= ?" + NEWEST, at.position());
            if (shown == null) {
                return Optional.empty();
            }
            return isFrozen(asked, at.asOf()) ? ends(id).map(ends -> around(id, ends, shown)) : ends(id);
        });
    }

    private Optional<Neighbours> ends(ReleaseId id) {
        Memento first = bySequence(id, 0);
        Memento last = one(id, NEWEST);
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(new Neighbours(first, last, null, null, null));
    }

    private Neighbours around(ReleaseId id, Neighbours ends, Memento shown) {
        return new Neighbours(
                ends.first(),
                ends.last(),
                shown,
                bySequence(id, shown.sequence() - 1),
                bySequence(id, shown.sequence() + 1));
    }

    /** Whether the record can add nothing more to what it said at that moment: the view is past it, or just there. */
    private boolean isFrozen(KnownAt asked, AsOf found) {
        return switch (asked) {
            case KnownAt.Position(long position) -> position <= found.position() || isPast(found);
            case KnownAt.Time time -> isPast(found);
            case KnownAt.Day day -> isPast(found);
        };
    }

    private boolean isPast(AsOf found) {
        return timeline.at(BitemporalPoint.NOW, now -> now.position() > found.position());
    }

    /** The newest memento at a moment, or else the first; empty where there is no such case. */
    Optional<Memento> closest(ReleaseId id, BitemporalPoint clocks) {
        Memento then = timeline.at(
                        clocks, at -> Optional.ofNullable(one(id, "AND position <= ?" + NEWEST, at.position())))
                .orElse(null);
        return Optional.ofNullable(then == null ? bySequence(id, 0) : then);
    }

    /** The mementos of a case in the order of the record; none where there is no such case. */
    Page<Memento> all(ReleaseId id, PageRequest window) {
        Cursor<Long> from = Cursor.read(LIST + " of " + id, window.cursor(), Long::valueOf);
        List<Memento> found = timeline.jdbc()
                .query(
                        SELECT + "AND sequence > ? ORDER BY release_id, sequence LIMIT ?",
                        MementoStore::memento,
                        id.value(),
                        from.afterOr(-1L),
                        window.limit() + 1);
        long total = ends(id).map(ends -> ends.last().sequence() + 1).orElse(0L);
        return Page.of(found, window, from, total, Memento::sequence);
    }

    Optional<Memento> following(ReleaseId id, Memento memento) {
        return Optional.ofNullable(bySequence(id, memento.sequence() + 1));
    }

    private @Nullable Memento bySequence(ReleaseId id, long sequence) {
        return one(id, "AND sequence = ?", sequence);
    }

    private @Nullable Memento one(ReleaseId id, String which, Object... values) {
        return query(id, which, values).stream().findFirst().orElse(null);
    }

    private List<Memento> query(ReleaseId id, String which, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = id.value();
        System.arraycopy(values, 0, all, 1, values.length);
        return timeline.jdbc().query(SELECT + which, MementoStore::memento, all);
    }

    private static Memento memento(ResultSet row, int n) throws SQLException {
        return new Memento(
                row.getLong("sequence"),
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
