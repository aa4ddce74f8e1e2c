package org.modeldocket.query.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.names.NameTable;
import org.modeldocket.query.question.CaseCache;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.FactJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Whole cases, folded from the facts that the timeline's view holds, at any moment. The cases asked for last are kept at hand as
 * they stand; a case as it stood costs one fold of its facts more.
 */
@Component
public final class CaseHistories {
    /** How much memory the cases at hand may take together. */
    private static final long CASES_AT_HAND = Runtime.getRuntime().maxMemory() / 16;

    private static final String FACTS =
            "SELECT sequence, position, recorded_at, actor_subject, actor_name, type, revision,"
                    + " payload, release_id FROM timeline_fact";

    /** The generation is asked for before the cases are read: one that came between makes them be read again. */
    private record AtHand(int generation, CaseCache cases) {}

    private final LiveTables live;
    private final JdbcTemplate jdbc;
    private final NameTable names;
    private volatile @Nullable AtHand atHand;

    CaseHistories(ViewsDatabase views) {
        this.live = views.live();
        this.jdbc = live.jdbc();
        this.names = new NameTable(jdbc);
    }

    /** A case at a moment; empty when the record did not hold it yet. */
    public Optional<KnownCase> at(ReleaseId releaseId, BitemporalPoint clocks) {
        return Optional.ofNullable(at(List.of(releaseId), clocks).get(releaseId));
    }

    /** Those of the cases that the record held at a moment, all of the same moment. */
    public Map<ReleaseId, KnownCase> at(Collection<ReleaseId> releases, BitemporalPoint clocks) {
        CaseCache cases = cases();
        return live.at(clocks, at -> {
            Map<ReleaseId, CaseHistory> held = held(releases, cases);
            Map<ReleaseId, KnownCase> known = new LinkedHashMap<>();
            for (ReleaseId releaseId : releases) {
                Optional.ofNullable(held.get(releaseId))
                        .flatMap(history -> history.knownAt(at.position()))
                        .ifPresent(history -> known.put(releaseId, new KnownCase(at.asOf(), at.day(), history)));
            }
            return known;
        });
    }

    /** What other sources say beside the facts of those of the cases that the record held at a moment. */
    public Map<ReleaseId, AccountsByFact> accounts(Collection<ReleaseId> releases, BitemporalPoint clocks) {
        Map<ReleaseId, AccountsByFact> accounts = new LinkedHashMap<>();
        at(releases, clocks).forEach((id, known) -> accounts.put(id, AccountsByFact.of(known.history())));
        return accounts;
    }

    /** The names of organisations, as the same view holds them. */
    public NameTable names() {
        return names;
    }

    private CaseCache cases() {
        int generation = live.generation();
        AtHand kept = atHand;
        if (kept == null || kept.generation() != generation) {
            kept = new AtHand(generation, new CaseCache(CASES_AT_HAND));
            atHand = kept;
        }
        return kept.cases();
    }

    /** In two queries, however many they are, and one for each that is at hand and has grown. */
    private Map<ReleaseId, CaseHistory> held(Collection<ReleaseId> releases, CaseCache cases) {
        Map<ReleaseId, Long> newest = releases.size() == 1 ? Map.of() : newest(releases);
        Map<ReleaseId, CaseHistory> held = new HashMap<>();
        List<ReleaseId> others = new ArrayList<>();
        for (ReleaseId releaseId : releases) {
            CaseHistory atHand = cases.get(releaseId);
            if (atHand != null && Objects.equals(newest.get(releaseId), atHand.sequence())) {
                held.put(releaseId, atHand);
            } else if (atHand != null || releases.size() == 1) {
                CaseHistory history = held(releaseId, cases);
                if (history != null) {
                    held.put(releaseId, history);
                }
            } else {
                others.add(releaseId);
            }
        }
        held.putAll(read(others));
        cases.putAll(others.stream().map(held::get).filter(Objects::nonNull).toList());
        return held;
    }

    private Map<ReleaseId, Long> newest(Collection<ReleaseId> releases) {
        Map<ReleaseId, Long> newest = new HashMap<>();
        ofReleases(
                "SELECT release_id, MAX(sequence) FROM timeline_fact WHERE release_id = ANY(?) GROUP BY release_id",
                releases,
                row -> newest.put(new ReleaseId(row.getString(1)), row.getLong(2)));
        return newest;
    }

    private Map<ReleaseId, CaseHistory> read(Collection<ReleaseId> releases) {
        Map<ReleaseId, List<RecordedFact>> facts = new HashMap<>();
        ofReleases(FACTS + " WHERE release_id = ANY(?) ORDER BY release_id, sequence", releases, row -> {
            ReleaseId releaseId = new ReleaseId(row.getString(9));
            facts.computeIfAbsent(releaseId, id -> new ArrayList<>()).add(fact(releaseId, row));
        });
        Map<ReleaseId, CaseHistory> read = new HashMap<>();
        facts.forEach((releaseId, all) -> read.put(releaseId, CaseHistory.of(all)));
        return read;
    }

    private void ofReleases(String sql, Collection<ReleaseId> releases, RowCallbackHandler row) {
        if (!releases.isEmpty()) {
            Object[] ids = releases.stream().map(ReleaseId::value).toArray();
            jdbc.query(
                    sql,
                    statement -> statement.setArray(1, statement.getConnection().createArrayOf("varchar", ids)),
                    row);
        }
    }

    private @Nullable CaseHistory held(ReleaseId releaseId, CaseCache cases) {
        CaseHistory history = cases.get(releaseId);
        long from = history == null ? 0 : history.sequence() + 1;
        List<RecordedFact> more = jdbc.query(
                FACTS + " WHERE release_id = ? AND sequence >= ? ORDER BY release_id, sequence",
                (row, n) -> fact(releaseId, row),
                releaseId.value(),
                from);
        if (more.isEmpty()) {
            return history;
        }
        CaseHistory grown = history == null ? CaseHistory.of(more) : history.plus(more);
        cases.putAll(List.of(grown));
        return grown;
    }

    private static RecordedFact fact(ReleaseId releaseId, ResultSet row) throws SQLException {
        return new RecordedFact(
                releaseId,
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                new Actor(row.getString(4), row.getString(5)),
                FactJson.read(row.getString(6), row.getInt(7), row.getBytes(8)));
    }
}
