package org.modeldocket.query.cases;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Clocks;
import org.modeldocket.query.answers.Cursor;
import org.modeldocket.query.answers.Known;
import org.modeldocket.query.answers.Slice;
import org.modeldocket.query.answers.Weighed;
import org.modeldocket.query.answers.Window;
import org.modeldocket.query.bitemporal.Counting;
import org.modeldocket.query.bitemporal.Totals;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.WithNames;
import org.modeldocket.query.projection.At;
import org.modeldocket.query.projection.LiveTables;
import org.modeldocket.query.timeline.CaseHistories;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads which cases there are from the view; one case it folds. */
final class DossierStore implements DossierQuestions {
    private static final String LIST = "releases";
    private static final String IDS = "SELECT release_id FROM dossier_release r WHERE " + Counting.known("r");

    private static final String COUNT = "SELECT COUNT(*) FROM dossier_release r WHERE " + Counting.known("r");

    private final LiveTables live;
    private final NamedParameterJdbcTemplate jdbc;
    private final CaseHistories histories;
    private final Summaries summaries;
    private final Totals totals;

    DossierStore(LiveTables live, CaseHistories histories) {
        this.live = live;
        this.jdbc = new NamedParameterJdbcTemplate(live);
        this.histories = histories;
        this.summaries = new Summaries(jdbc);
        this.totals = new Totals(jdbc);
    }

    @Override
    public Optional<Known<Weighed<ReleaseDossier>>> release(ReleaseId releaseId, Clocks clocks) {
        return folded(releaseId, clocks)
                .map(known -> known.map(whole -> DossierParts.first(whole, clocks)))
                .map(this::named);
    }

    @Override
    public Optional<Known<Weighed<ReleaseDossier>>> whole(ReleaseId releaseId, Clocks clocks) {
        return folded(releaseId, clocks).map(this::named);
    }

    @Override
    public Optional<Known<Slice<Weighed<Object>>>> part(
            ReleaseId releaseId, CasePart part, Clocks clocks, Window window) {
        return folded(releaseId, clocks)
                .map(known -> named(known.map(whole -> DossierParts.of(whole, part, window)), DossierStore::named));
    }

    @Override
    public Optional<Map<CasePart, Slice<Weighed<Object>>>> parts(ReleaseId releaseId, Clocks clocks) {
        return whole(releaseId, clocks).map(known -> {
            Map<CasePart, Slice<Weighed<Object>>> parts = new EnumMap<>(CasePart.class);
            for (CasePart part : CasePart.values()) {
                parts.put(part, DossierParts.of(known.answer(), part, Window.first()));
            }
            return parts;
        });
    }

    private Optional<Known<Weighed<ReleaseDossier>>> folded(ReleaseId releaseId, Clocks clocks) {
        return histories.at(releaseId, clocks).map(known -> new Known<>(Dossiers.weighed(known), known.asOf()));
    }

    private Known<Weighed<ReleaseDossier>> named(Known<Weighed<ReleaseDossier>> known) {
        return named(known, (whole, names) -> whole.map(dossier -> dossier.with(names)));
    }

    private static Slice<Weighed<Object>> named(Slice<Weighed<Object>> part, Names names) {
        return part.map(entry ->
                entry.map(said -> said instanceof WithNames<?> called ? (Object) called.with(names) : said));
    }

    private <T> Known<T> named(Known<T> known, BiFunction<T, Names, T> naming) {
        return known.map(answer -> histories.names().in(known.asOf().position(), names -> naming.apply(answer, names)));
    }

    @Override
    public Known<Slice<Weighed<ReleaseSummary>>> releases(@Nullable Slug company, Clocks clocks, Window window) {
        String whose = company == null ? "" : " AND company_id = :owner";
        String owner = company == null ? null : company.value();
        String list = owner == null ? LIST : LIST + " of " + owner;
        Cursor<ReleaseId> from = Cursor.read(list, window.cursor(), ReleaseId::new);
        return live.at(clocks, at -> {
            List<String> ids = jdbc.queryForList(
                    IDS + " AND release_id > :after" + whose + " ORDER BY release_id LIMIT :most",
                    Counting.at(at)
                            .addValue(
                                    "after",
                                    from.after() == null ? "" : from.after().value())
                            .addValue("owner", owner)
                            .addValue("most", window.limit() + 1),
                    String.class);
            Slice<String> slice = Slice.of(ids, window, from, totals.of(at, COUNT + whose, owner), id -> id);
            return new Known<>(slice.with(summaries.of(slice.items(), at)), at.asOf());
        });
    }

    @Override
    public List<Weighed<ReleaseSummary>> summaries(List<String> releaseIds, Clocks clocks) {
        return live.at(clocks, at -> summaries.of(releaseIds, at));
    }

    @Override
    public List<ReleaseSummary> newest(int limit) {
        return live.at(Clocks.NOW, at -> newest(limit, at));
    }

    private List<ReleaseSummary> newest(int limit, At at) {
        List<String> ids = jdbc.queryForList(
                IDS + " ORDER BY opened_at DESC LIMIT :most", Counting.at(at).addValue("most", limit), String.class);
        return summaries.of(ids, at).stream()
                .map(Weighed::said)
                .sorted(Comparator.comparing(summary -> ids.indexOf(summary.releaseId())))
                .toList();
    }

    @Override
    public long count() {
        return live.at(Clocks.NOW, at -> totals.of(at, COUNT, null));
    }
}
