package org.modeldocket.query.timeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.timeline.CaseTimeline.Told;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Tells the timelines of whole cases. A part of one goes on behind the fact with which the last part ended, wherever that stands. */
@Component
final class TimelineStore implements TimelineQuestions {
    private static final String LIST = "facts";

    private final CaseHistories histories;
    private final JdbcTemplate jdbc;

    @Bean
    static Question timelineQuestion() {
        return new Question("timeline", TimelineWriter::new);
    }

    TimelineStore(CaseHistories histories, ViewsDatabase views) {
        this.histories = histories;
        this.jdbc = views.live().jdbc();
    }

    @Override
    public Optional<AsOfAnswer<Page<FactView>>> facts(ReleaseId releaseId, BitemporalPoint clocks, PageRequest window) {
        return histories
                .at(releaseId, clocks)
                .map(known -> new AsOfAnswer<>(slice(releaseId, CaseTimeline.of(known), window), known.asOf()));
    }

    private static Page<FactView> slice(ReleaseId releaseId, List<Told> all, PageRequest window) {
        return Page.ofAll(
                        all,
                        window,
                        LIST + " of " + releaseId,
                        told -> told.recorded().sequence())
                .map(told -> told.seen().get());
    }

    @Override
    public Optional<AsOfAnswer<FactView>> fact(ReleaseId releaseId, FactId factId, BitemporalPoint clocks) {
        return histories
                .at(releaseId, clocks)
                .flatMap(known -> CaseTimeline.of(known).stream()
                        .filter(told -> told.recorded().fact().factId().equals(factId))
                        .findFirst()
                        .map(told -> new AsOfAnswer<>(told.seen().get(), known.asOf())));
    }

    @Override
    public Optional<AsOfAnswer<FactView>> fact(FactId factId, BitemporalPoint clocks) {
        return releases(List.of(factId)).stream().findFirst().flatMap(release -> fact(release, factId, clocks));
    }

    @Override
    public List<FactView> facts(Collection<FactId> factIds, BitemporalPoint clocks) {
        Set<FactId> wanted = new HashSet<>(factIds);
        Map<ReleaseId, KnownCase> cases = histories.at(releases(factIds), clocks);
        return cases.values().stream()
                .flatMap(known -> CaseTimeline.of(known).stream())
                .filter(told -> wanted.contains(told.recorded().fact().factId()))
                .sorted(Comparator.comparingLong(told -> told.recorded().position()))
                .map(told -> told.seen().get())
                .toList();
    }

    private List<ReleaseId> releases(Collection<FactId> factIds) {
        return ofFacts(
                "SELECT DISTINCT release_id FROM timeline_fact WHERE fact_id = ANY(?)",
                factIds,
                (row, n) -> new ReleaseId(row.getString(1)));
    }

    @Override
    public Map<FactId, Long> positions(Collection<FactId> factIds) {
        return ofFacts(
                        "SELECT fact_id, position FROM timeline_fact WHERE fact_id = ANY(?)",
                        factIds,
                        (row, n) -> Map.entry(new FactId(row.getObject(1, UUID.class)), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private <T> List<T> ofFacts(String sql, Collection<FactId> factIds, RowMapper<T> mapper) {
        if (factIds.isEmpty()) {
            return List.of();
        }
        Object[] ids = factIds.stream().map(FactId::value).toArray();
        return jdbc.query(
                sql,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids)),
                mapper);
    }
}
