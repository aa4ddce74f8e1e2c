package org.modeldocket.query.added;

import java.util.List;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.views.LiveTables;

/** Reads how many facts of each type there are. */
public final class FactTypes {
    /** A type of fact, and how many there are. */
    public record Count(String type, long count) {}

    private final LiveTables live;

    FactTypes(LiveTables live) {
        this.live = live;
    }

    public List<Count> at(BitemporalPoint point) {
        return live.at(
                point,
                at -> live.jdbc()
                        .query(
                                "SELECT type, COUNT(*) FROM fact_type WHERE position <= ? GROUP BY type ORDER BY type",
                                (row, n) -> new Count(row.getString(1), row.getLong(2)),
                                at.position()));
    }
}
