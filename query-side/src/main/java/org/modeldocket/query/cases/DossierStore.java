package org.modeldocket.query.cases;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.BitemporalPredicates;
import org.modeldocket.query.bitemporal.CachedTotals;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.names.Mergers;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.query.paging.Cursor;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.timeline.CaseHistories;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads which cases there are from the view; one case it folds. */
@Component
final class DossierStore implements DossierQuestions {
    private static final String LIST = "releases";
    private static final String IDS = "SELECT release_id FROM case_release r WHERE " + BitemporalPredicates.known("r");

    private static final String COUNT = "SELECT COUNT(*) FROM case_release r WHERE " + BitemporalPredicates.known("r");

    private final LiveTables live;
    private final NamedParameterJdbcTemplate jdbc;
    private final CaseHistories histories;
    private final Summaries summaries;
    private final CachedTotals totals;

    @Bean
    static Question casesQuestion() {
        return new Question("cases", CaseWriter::new);
    }

    DossierStore(ViewsDatabase views, CaseHistories histories) {
        this.live = views.live();
        this.jdbc = new NamedParameterJdbcTemplate(live);
        this.histories = histories;
        this.summaries = new Summaries(jdbc);
        this.totals = new CachedTotals(jdbc);
    }

    @Override
    public Optional<AsOfAnswer<UncertainAnswer<ReleaseDossier>>> release(ReleaseId releaseId, BitemporalPoint clocks) {
        return folded(releaseId, clocks)
                .map(known -> known.map(whole -> DossierParts.first(whole, clocks)))
                .map(this::named);
    }

    @Override
    public Optional<AsOfAnswer<UncertainAnswer<ReleaseDossier>>> whole(ReleaseId releaseId, BitemporalPoint clocks) {
        return folded(releaseId, clocks).map(this::named);
    }

    @Override
    public Optional<AsOfAnswer<Page<UncertainAnswer<Object>>>> part(
            ReleaseId releaseId, CasePart part, BitemporalPoint clocks, PageRequest window) {
        return folded(releaseId, clocks)
                .map(known -> named(known.map(whole -> DossierParts.of(whole, part, window)), DossierStore::named));
    }

    @Override
    public Optional<Map<CasePart, Page<UncertainAnswer<Object>>>> parts(ReleaseId releaseId, BitemporalPoint clocks) {
        return whole(releaseId, clocks).map(known -> {
            Map<CasePart, Page<UncertainAnswer<Object>>> parts = new EnumMap<>(CasePart.class);
            for (CasePart part : CasePart.values()) {
                parts.put(part, DossierParts.of(known.answer(), part, PageRequest.first()));
            }
            return parts;
        });
    }

    private Optional<AsOfAnswer<UncertainAnswer<ReleaseDossier>>> folded(ReleaseId releaseId, BitemporalPoint clocks) {
        return releaseId.isOfOrganisation()
                ? Optional.empty()
                : histories.at(releaseId, clocks).map(known -> new AsOfAnswer<>(Dossiers.weighed(known), known.asOf()));
    }

    private AsOfAnswer<UncertainAnswer<ReleaseDossier>> named(AsOfAnswer<UncertainAnswer<ReleaseDossier>> known) {
        return named(known, (whole, names) -> whole.map(dossier -> dossier.with(names)));
    }

    private static Page<UncertainAnswer<Object>> named(Page<UncertainAnswer<Object>> part, Names names) {
        return part.map(entry ->
                entry.map(said -> said instanceof WithNames<?> called ? (Object) called.with(names) : said));
    }

    private <T> AsOfAnswer<T> named(AsOfAnswer<T> known, BiFunction<T, Names, T> naming) {
        return known.map(answer -> histories.names().in(known.asOf(), names -> naming.apply(answer, names)));
    }

    @Override
    public AsOfAnswer<Page<UncertainAnswer<ReleaseSummary>>> releases(
            ReleaseFilter filter, BitemporalPoint clocks, PageRequest window) {
        Cursor<ReleaseId> from = Cursor.read((LIST + " " + filter.query()).strip(), window.cursor(), ReleaseId::new);
        return live.at(clocks, at -> {
            String which = filter.sql(company ->
                    Mergers.at(OrganisationKind.COMPANY, at, jdbc).countedTogetherSql("company_id", company));
            List<String> ids = jdbc.queryForList(
                    IDS + " AND release_id > :after" + which + " ORDER BY release_id LIMIT :most",
                    BitemporalPredicates.at(at)
                            .addValue(
                                    "after",
                                    from.after() == null ? "" : from.after().value())
                            .addValues(filter.parameters())
                            .addValue("most", window.limit() + 1),
                    String.class);
            long total = totals.of(at, COUNT + which, filter.parameters());
            Page<String> slice = Page.of(ids, window, from, total, id -> id);
            return new AsOfAnswer<>(slice.with(summaries.of(slice.items(), at)), at.asOf());
        });
    }

    @Override
    public List<UncertainAnswer<ReleaseSummary>> summaries(List<String> releaseIds, BitemporalPoint clocks) {
        return live.at(clocks, at -> summaries.of(releaseIds, at));
    }

    @Override
    public List<UncertainAnswer<ReleaseSummary>> summaries(List<String> releaseIds, ReadPoint at) {
        return summaries.of(releaseIds, at);
    }

    @Override
    public List<ReleaseSummary> newest(int limit) {
        return live.at(BitemporalPoint.NOW, at -> newest(limit, at));
    }

    private List<ReleaseSummary> newest(int limit, ReadPoint at) {
        List<String> ids = jdbc.queryForList(
                IDS + " ORDER BY opened_at DESC LIMIT :most",
                BitemporalPredicates.at(at).addValue("most", limit),
                String.class);
        return summaries.of(ids, at).stream()
                .map(UncertainAnswer::said)
                .sorted(Comparator.comparing(summary -> ids.indexOf(summary.releaseId())))
                .toList();
    }

    @Override
    public long count() {
        return live.at(BitemporalPoint.NOW, at -> totals.of(at, COUNT, Map.of()));
    }
}
