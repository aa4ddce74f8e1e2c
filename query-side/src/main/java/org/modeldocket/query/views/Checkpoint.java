package org.modeldocket.query.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far a generation is, stored in the transactions that write its rows, and which node may write them. */
public final class Checkpoint {
    /** The position while the tables are being loaded; such tables are of no use after a crash. */
    public static final long LOADING = -1;

    public static final AsOf NOTHING = new AsOf(0, null);

    /**
     * What is stored.
     *
     * @param position of the last fact that was applied or parked; 0 before the first
     * @param asOf the last fact that was applied
     * @param outOfOrder how many batches applied a fact that stands before one applied earlier
     * @param owner the node that may write; null where none has claimed it
     */
    public record State(
            long position,
            AsOf asOf,
            long outOfOrder,
            @Nullable String owner) {}

    private static final String SELECT = "SELECT position, applied, recorded_at, out_of_order, owner FROM checkpoint";
    private static final String MOVE =
            "UPDATE checkpoint SET position = ?, applied = ?, recorded_at = ?, out_of_order = ?";
    private static final String CLAIM = "UPDATE checkpoint SET owner = ?, claimed_at = clock_timestamp()"
            + " WHERE owner IS NULL OR owner = ? OR claimed_at < clock_timestamp() - CAST(? AS INTERVAL)";

    private final JdbcTemplate jdbc;

    public Checkpoint(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public State read() {
        return state(SELECT);
    }

    /** The same; until the transaction at hand ends, nobody else changes it. */
    public State lock() {
        return state(SELECT + " FOR UPDATE");
    }

    private State state(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(
                sql, (row, n) -> new State(row.getLong(1), asOf(row, 2), row.getLong(4), row.getString(5))));
    }

    /** Stores where the transaction at hand has come to. */
    public void move(State next) {
        Instant recordedAt = next.asOf().recordedAt();
        jdbc.update(
                MOVE,
                next.position(),
                next.asOf().position(),
                recordedAt == null ? null : recordedAt.atOffset(ZoneOffset.UTC),
                next.outOfOrder());
    }

    /** Stores that the tables are being filled by a bulk load, so that what a crash leaves of it is not used. */
    public void beginLoading() {
        jdbc.update("UPDATE checkpoint SET position = ?", LOADING);
    }

    /** Stores that the tables are filled. */
    public void endLoading(long position, AsOf asOf) {
        move(new State(position, asOf, 0, null));
    }

    /**
     * On a shared database: claims the generation, or renews the claim.
     *
     * @param timeout how old another node's claim must be to be taken over
     * @return false where another node has it
     */
    public boolean claim(String node, Duration timeout) {
        return jdbc.update(CLAIM, node, node, timeout.toMillis() + " milliseconds") == 1;
    }

    /** On a shared database: takes the claim from whichever node has it, once that has ended its transaction. */
    public void seize(String node) {
        jdbc.update("UPDATE checkpoint SET owner = ?, claimed_at = clock_timestamp()", node);
    }

    /** On a shared database: gives the claim up. */
    public boolean release(String node) {
        return jdbc.update("UPDATE checkpoint SET owner = NULL WHERE owner = ?", node) == 1;
    }

    /** On a shared database: nobody claims it any more. */
    public void retire() {
        jdbc.update("UPDATE checkpoint SET owner = 'nobody', claimed_at = 'infinity'");
    }

    /** The place of a moment in what is stored. One that is later than all of it is the end of that. */
    ReadPoint at(BitemporalPoint bitemporalPoint, int generation) {
        State held = read();
        AsOf asOf = switch (bitemporalPoint.knownAt()) {
            case null -> held.asOf();
            case KnownAt.Position(long position) -> newest("position <= ? ORDER BY position DESC", position);
            case KnownAt.Time(Instant instant) -> newestBy(instant);
            case KnownAt.Day day -> newestBy(day.end());
        };
        AsOf asked = asOf.asked(bitemporalPoint, isBeyond(held.asOf(), bitemporalPoint.knownAt()));
        return new ReadPoint(generation, asked, bitemporalPoint.day(), held.outOfOrder());
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
        List<AsOf> found = jdbc.query(
                "SELECT position, recorded_at FROM timeline_fact WHERE " + which + " LIMIT 1",
                (row, n) -> asOf(row, 1),
                bound);
        return found.isEmpty() ? NOTHING : found.getFirst();
    }

    private static AsOf asOf(ResultSet row, int first) throws SQLException {
        OffsetDateTime recordedAt = row.getObject(first + 1, OffsetDateTime.class);
        return recordedAt == null ? NOTHING : new AsOf(row.getLong(first), recordedAt.toInstant());
    }
}
