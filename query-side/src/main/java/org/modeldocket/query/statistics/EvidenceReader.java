package org.modeldocket.query.statistics;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.modeldocket.query.bitemporal.BitemporalPredicates;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.names.NameTable;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.ui.text.ReleaseTitle;
import org.modeldocket.query.views.LiveTables;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads what entries of a statistic show beside their numbers: names, and the ids of facts. */
final class EvidenceReader {
    private final NamedParameterJdbcTemplate jdbc;
    private final NameTable names;

    EvidenceReader(LiveTables live) {
        this.jdbc = new NamedParameterJdbcTemplate(live);
        this.names = new NameTable(live.jdbc());
    }

    /** An answer with the names of a moment. */
    <T> T named(ReadPoint at, Function<Names, T> answer) {
        return names.in(at.asOf(), answer);
    }

    /** What releases are called, by their ids. */
    Map<String, String> titles(Collection<String> releaseIds, ReadPoint at) {
        Map<String, String> titles = new HashMap<>();
        if (!releaseIds.isEmpty()) {
            jdbc.query(
                    "SELECT r.release_id, r.model, r.version FROM case_release r WHERE r.release_id IN (:releases)"
                            + " AND r.known_from <= :position AND r.known_to > :position",
                    BitemporalPredicates.at(at).addValue("releases", releaseIds),
                    row -> {
                        titles.put(row.getString(1), ReleaseTitle.of(row.getString(2), row.getString(3)));
                    });
        }
        return titles;
    }

    /** The ids of facts by their positions. */
    Map<Integer, String> factIds(Collection<Integer> positions) {
        Map<Integer, String> ids = new HashMap<>();
        if (!positions.isEmpty()) {
            jdbc.query(
                    "SELECT position, fact_id FROM timeline_fact WHERE position IN (:positions)",
                    Map.of("positions", positions),
                    row -> {
                        ids.put(row.getInt(1), row.getString(2));
                    });
        }
        return ids;
    }

    /** The ids of all facts of treatments, by the positions of those with which they began. */
    Map<Integer, Set<String>> treatmentFacts(
            Collection<String> releaseIds, Collection<Integer> positions, ReadPoint at) {
        Map<Integer, Set<String>> ids = new HashMap<>();
        if (!positions.isEmpty()) {
            jdbc.query(
                    "SELECT p.opened_at, p.fact_ids FROM treatment_period p WHERE p.release_id IN (:releases)"
                            + " AND p.opened_at IN (:openings) AND " + BitemporalPredicates.said("p"),
                    BitemporalPredicates.at(at).addValue("releases", releaseIds).addValue("openings", positions),
                    row -> {
                        Set<String> facts = ids.computeIfAbsent(row.getInt(1), opening -> new LinkedHashSet<>());
                        for (ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(2)); bytes.hasRemaining(); ) {
                            facts.add(new UUID(bytes.getLong(), bytes.getLong()).toString());
                        }
                    });
        }
        return ids;
    }
}
