package org.modeldocket.query.projecting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.modeldocket.query.answers.AsOf;
import org.springframework.jdbc.core.JdbcTemplate;

/** Up to where in the record a view reaches, kept in the view's own transactions. */
final class ViewState {
    static final AsOf NOTHING = new AsOf(0, null);

    private final JdbcTemplate jdbc;

    ViewState(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    AsOf read() {
        return jdbc
                .query(
                        "SELECT position, recorded_at FROM view_state",
                        (row, n) -> new AsOf(
                                row.getLong(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                .stream()
                .findFirst()
                .orElse(NOTHING);
    }

    /** Only ever moves on: a fact that was parked and is handled late does not take the view back. */
    void advance(long position, Instant recordedAt) {
        OffsetDateTime when = recordedAt.atOffset(ZoneOffset.UTC);
        int moved = jdbc.update(
                "UPDATE view_state SET position = ?, recorded_at = ? WHERE position < ?", position, when, position);
        if (moved == 0 && read().equals(NOTHING)) {
            jdbc.update("INSERT INTO view_state (only_row, position, recorded_at) VALUES (1, ?, ?)", position, when);
        }
    }
}
