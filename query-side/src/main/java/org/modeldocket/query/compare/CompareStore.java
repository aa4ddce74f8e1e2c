package org.modeldocket.query.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.cases.Dossiers;
import org.modeldocket.query.cases.ReleaseSummary;
import org.modeldocket.query.compare.compared.Alignment;
import org.modeldocket.query.compare.compared.CaseEvidence;
import org.modeldocket.query.compare.compared.ComparedCase;
import org.modeldocket.query.compare.compared.Comparison;
import org.modeldocket.query.compare.peers.PeerCriterion;
import org.modeldocket.query.compare.peers.PeerEntry;
import org.modeldocket.query.compare.peers.PeerMatcher;
import org.modeldocket.query.lists.OrganisationsAt;
import org.modeldocket.query.lists.faceted.ListCursor;
import org.modeldocket.query.lists.faceted.PinnedMoments;
import org.modeldocket.query.lists.faceted.Selection;
import org.modeldocket.query.lists.held.HeldReleases;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.paging.Cursor;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.timeline.CaseHistories;
import org.modeldocket.query.timeline.KnownCase;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.time.Certainty;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Folds the compared cases, read together, and finds those that are alike among the versions of all releases in memory. */
@Component
final class CompareStore implements CompareQuestions {
    private final LiveTables live;
    private final NamedParameterJdbcTemplate jdbc;
    private final HeldReleases held;
    private final CaseHistories histories;
    private final DossierQuestions dossiers;

    CompareStore(ViewsDatabase views, HeldReleases held, CaseHistories histories, DossierQuestions dossiers) {
        this.live = views.live();
        this.jdbc = new NamedParameterJdbcTemplate(live);
        this.held = held;
        this.histories = histories;
        this.dossiers = dossiers;
    }

    @Override
    public Comparison compare(List<ReleaseId> releases, Alignment align, BitemporalPoint clocks) {
        Map<ReleaseId, KnownCase> known = histories.at(releases, clocks);
        List<ReleaseId> missing =
                releases.stream().filter(id -> !known.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            throw new UnknownReleasesException(missing);
        }
        AsOf asOf = known.values().iterator().next().asOf();
        return live.at(
                new BitemporalPoint(clocks.validAt(), new KnownAt.Position(asOf.position())),
                at -> histories.names().in(asOf, names -> Comparison.of(cases(known, at, names), align, asOf)));
    }

    private List<ComparedCase> cases(Map<ReleaseId, KnownCase> known, ReadPoint at, Names names) {
        Map<String, ListedRelease> listed = new HashMap<>();
        held.at(at, known.keySet().stream().map(ReleaseId::value).collect(Collectors.toSet()))
                .forEach(release -> listed.put(release.id(), release));
        LocalDate day = at.lastDay();
        List<ComparedCase> cases = new ArrayList<>();
        known.forEach((id, of) -> Stream.ofNullable(listed.get(id.value()))
                .map(release -> ComparedCase.of(
                        Dossiers.weighed(of).map(dossier -> dossier.with(names)),
                        release,
                        new CaseEvidence(of.history(), at.position()),
                        day))
                .forEach(cases::add));
        return cases;
    }

    @Override
    public Optional<AsOfAnswer<PeerPage>> peers(
            ReleaseId release,
            Set<PeerCriterion> by,
            boolean definiteOnly,
            BitemporalPoint clocks,
            PageRequest window) {
        String list = "peers of " + release + " by " + by + (definiteOnly ? " definite" : "");
        Cursor<ListCursor> from = Cursor.read(list, window.cursor(), ListCursor::parse);
        AsOfAnswer<Optional<PeerPage>> found = PinnedMoments.at(live, clocks, from.after(), at -> {
            List<ListedRelease> all = held.at(at);
            return all.stream()
                    .filter(one -> one.id().equals(release.value()))
                    .findFirst()
                    .map(one -> page(matcher(one, by, at), all, definiteOnly, window, from, at, release));
        });
        return found.answer().map(page -> new AsOfAnswer<>(page, found.asOf()));
    }

    private PeerMatcher matcher(ListedRelease release, Set<PeerCriterion> by, ReadPoint at) {
        Set<PeerCriterion> usual = by.isEmpty() ? PeerCriterion.USUAL : by;
        OrganisationsAt organisations = OrganisationsAt.of(at, usual.contains(PeerCriterion.JURISDICTION), jdbc);
        return PeerMatcher.of(release, by, organisations, at.lastDay().toEpochDay());
    }

    private PeerPage page(
            PeerMatcher matcher,
            List<ListedRelease> all,
            boolean definiteOnly,
            PageRequest window,
            Cursor<ListCursor> from,
            ReadPoint at,
            ReleaseId of) {
        ListCursor after = from.after();
        Selection<ListedRelease> selection = new Selection<>(
                Comparator.comparing(ListedRelease::id),
                after == null ? null : after.in(all, ListedRelease::id, window),
                window,
                definiteOnly);
        long possible = 0;
        for (ListedRelease release : all) {
            Match match = matcher.of(release);
            selection.add(release, match);
            possible += match == Match.POSSIBLE && !definiteOnly ? 1 : 0;
        }
        Page<Selection.Hit<ListedRelease>> page =
                selection.page(from, release -> new ListCursor(at.position(), release.id()));
        return new PeerPage(
                histories.names().in(at.asOf(), matcher::criteria), page.with(entries(page.items(), at, of)), possible);
    }

    private List<PeerEntry> entries(List<Selection.Hit<ListedRelease>> hits, ReadPoint at, ReleaseId of) {
        BitemporalPoint pinned = new BitemporalPoint(at.asOf().validAt(), new KnownAt.Position(at.position()));
        Map<String, UncertainAnswer<ReleaseSummary>> summaries = new HashMap<>();
        dossiers.summaries(hits.stream().map(hit -> hit.entry().id()).toList(), at)
                .forEach(summary -> summaries.put(summary.said().releaseId(), summary));
        return hits.stream()
                .flatMap(hit -> Stream.ofNullable(summaries.get(hit.entry().id()))
                        .map(summary -> new PeerEntry(
                                summary,
                                hit.match() == Match.DEFINITE ? null : Certainty.POSSIBLE,
                                pinned.at("/api/compare?release=" + of + "&release="
                                        + hit.entry().id()))))
                .toList();
    }
}
