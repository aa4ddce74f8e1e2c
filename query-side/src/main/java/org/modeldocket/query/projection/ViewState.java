package org.modeldocket.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.springframework.jdbc.core.JdbcTemplate;

/** Up to where in the record a view reaches, and when what it holds was recorded, kept in the view's own transactions. */
final class ViewState {
    static final AsOf NOTHING = new AsOf(0, null);

    private record Held(AsOf asOf, long disorders) {}

    private final JdbcTemplate jdbc;

    ViewState(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    AsOf read() {
        return held().asOf();
    }

    private Held held() {
        return jdbc
                .query(
                        "SELECT position, recorded_at, disorders FROM view_state",
                        (row, n) -> new Held(asOf(row, n), row.getLong(3)))
                .stream()
                .findFirst()
                .orElse(new Held(NOTHING, 0));
    }

    /**
     * Where the moment asked about is in what the view holds. One that is later than all of it is where the view has come to.
     */
    At at(BitemporalPoint clocks, int generation) {
        Held held = held();
        AsOf asOf = switch (clocks.knownAt()) {
            case null -> held.asOf();
            case KnownAt.Position(long position) -> newest("position <= ? ORDER BY position DESC", position);
            case KnownAt.Time(Instant instant) -> newestBy(instant);
            case KnownAt.Day day -> newestBy(day.end());
        };
        AsOf asked = asOf.asked(clocks, isBeyond(held.asOf(), clocks.knownAt()));
        return new At(generation, asked, clocks.day(), held.disorders());
    }

    private static boolean isBeyond(AsOf head, @Nullable KnownAt asked) {
        return switch (asked) {
            case null -> false;
            case KnownAt.Position(long position) -> position > head.position();
            case KnownAt.Time(Instant instant) -> isOpen(instant, head);
            case KnownAt.Day day -> isOpen(day.end(), head);
        };
    }

    /** Another fact may still be stored at the very instant of the last. */
    private static boolean isOpen(Instant instant, AsOf head) {
        return head.recordedAt() == null || !instant.isBefore(head.recordedAt());
    }

    private AsOf newestBy(Instant instant) {
        return newest("recorded_at <= ? ORDER BY recorded_at DESC, position DESC", instant.atOffset(ZoneOffset.UTC));
    }

    private AsOf newest(String which, Object bound) {
        return jdbc
                .query(
                        "SELECT position, recorded_at FROM view_moment WHERE " + which + " LIMIT 1",
                        ViewState::asOf,
                        bound)
                .stream()
                .findFirst()
                .orElse(NOTHING);
    }

    private static AsOf asOf(ResultSet row, int n) throws SQLException {
        return new AsOf(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant());
    }

    /**
     * Only ever moves on: a fact that was parked and is handled late does not take the view back.
     *
     * @param taken the facts that are new to the view
     */
    void advance(List<RecordedFact> taken, long position, Instant recordedAt) {
        Rows.write(jdbc, "INSERT INTO view_moment (position, recorded_at) VALUES (?, ?)", taken, (statement, fact) -> {
            statement.setLong(1, fact.position());
            statement.setObject(2, fact.recordedAt().atOffset(ZoneOffset.UTC));
        });
        long first = taken.stream().mapToLong(RecordedFact::position).min().orElse(Long.MAX_VALUE);
        OffsetDateTime when = recordedAt.atOffset(ZoneOffset.UTC);
        int there = jdbc.update("""
                UPDATE view_state SET disorders = disorders + CASE WHEN position > ? THEN 1 ELSE 0 END,
                    recorded_at = CASE WHEN position < ? THEN ? ELSE recorded_at END,
                    position = GREATEST(position, ?)""", first, position, when, position);
        if (there == 0) {
            jdbc.update(
                    "INSERT INTO view_state (only_row, position, recorded_at, disorders) VALUES (1, ?, ?, 0)",
                    position,
                    when);
        }
    }
}
