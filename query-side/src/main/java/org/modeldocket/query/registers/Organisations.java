package org.modeldocket.query.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.DatedFact;
import org.modeldocket.facts.OrganisationFact;
import org.modeldocket.facts.OrganisationMerged;
import org.modeldocket.facts.OrganisationRenamed;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.BitemporalPredicates;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.names.Mergers;
import org.modeldocket.query.names.NameTable;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.registers.view.OrganisationHistory;
import org.modeldocket.query.registers.view.OrganisationHistory.FormerName;
import org.modeldocket.query.registers.view.OrganisationHistory.Merged;
import org.modeldocket.query.registers.view.OrganisationHistory.Moved;
import org.modeldocket.query.timeline.CaseHistories;
import org.modeldocket.query.timeline.KnownCase;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.MergerKind;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.organisation.OrganisationStream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** What organisations were called, and where their ids lead, at a moment. A renaming or a merger counts once it had certainly happened. */
@Component
final class Organisations implements NameQuestions {
    private static final int MOST = PageRequest.USUAL;
    private static final String LIMIT = " LIMIT " + (MOST + 1);

    private static final String INTO = "SELECT s.release_id, s.merged_as FROM organisation_state s WHERE "
            + BitemporalPredicates.definite("s") + " AND s.into_stream = :stream ORDER BY s.release_id" + LIMIT;

    private static final String MOVED = "SELECT DISTINCT r.release_id, r.company_id FROM case_release r"
            + " JOIN case_release b ON b.release_id = r.release_id AND b.known_from <= :position"
            + " WHERE " + BitemporalPredicates.known("r") + " AND b.company_id = :company AND r.company_id <> :company"
            + " ORDER BY r.release_id" + LIMIT;

    private final LiveTables live;
    private final NamedParameterJdbcTemplate jdbc;
    private final CaseHistories histories;
    private final NameTable names;

    Organisations(ViewsDatabase views, CaseHistories histories) {
        this.live = views.live();
        this.jdbc = new NamedParameterJdbcTemplate(live);
        this.histories = histories;
        this.names = histories.names();
    }

    @Override
    public String of(OrganisationStream organisation, BitemporalPoint clocks) {
        return live.at(
                clocks, at -> name(organisation, at).orElse(organisation.id().value()));
    }

    /** Its name then; empty where no fact had named it. */
    Optional<String> name(OrganisationKind kind, Slug id, ReadPoint at) {
        return name(new OrganisationStream(kind, id), at);
    }

    private Optional<String> name(OrganisationStream organisation, ReadPoint at) {
        String first = names.first(organisation, at.position());
        return first == null
                ? Optional.empty()
                : Optional.of(names.in(
                        at.asOf(),
                        called -> called.of(
                                        organisation.kind(),
                                        new Organisation(organisation.id().value(), first))
                                .name()));
    }

    /** Null where there is nothing to say. */
    @Nullable
    OrganisationHistory history(OrganisationKind kind, Slug id, BitemporalPoint clocks) {
        OrganisationStream organisation = new OrganisationStream(kind, id);
        return live.at(clocks, at -> Optional.ofNullable(history(organisation, clocks, at)))
                .orElse(null);
    }

    private @Nullable OrganisationHistory history(
            OrganisationStream organisation, BitemporalPoint clocks, ReadPoint at) {
        List<OrganisationFact> own = own(organisation, clocks);
        Mergers mergers = Mergers.at(organisation.kind(), at, jdbc);
        List<Merged> includes = includes(organisation, mergers, at);
        List<Moved> moved = organisation.kind() == OrganisationKind.COMPANY ? moved(organisation.id(), at) : List.of();
        OrganisationHistory history = new OrganisationHistory(
                formerNames(own, names.first(organisation, at.position())),
                merged(own, organisation, mergers),
                includes.stream().limit(MOST).toList(),
                moved.stream().limit(MOST).toList(),
                includes.size() > MOST || moved.size() > MOST ? true : null);
        return history.isEmpty() ? null : names.in(at.asOf(), history::with);
    }

    /** What had certainly happened by the day, in order. */
    private List<OrganisationFact> own(OrganisationStream organisation, BitemporalPoint clocks) {
        List<OrganisationFact> own = new ArrayList<>();
        Optional<KnownCase> known =
                organisation.mayHaveFacts() ? histories.at(organisation.streamId(), clocks) : Optional.empty();
        if (known.isPresent()) {
            for (DatedFact dated : known.get().history().dated()) {
                if (dated.recorded().fact() instanceof OrganisationFact fact
                        && !dated.definiteFrom().isAfter(known.get().day())) {
                    own.add(fact);
                }
            }
        }
        return own;
    }

    private static List<FormerName> formerNames(List<OrganisationFact> own, @Nullable String first) {
        List<FormerName> former = new ArrayList<>();
        String name = first;
        for (OrganisationFact fact : own) {
            if (fact instanceof OrganisationRenamed renamed
                    && !renamed.name().value().equals(name)) {
                if (name != null) {
                    former.add(new FormerName(
                            name,
                            DateView.of(renamed.occurred()),
                            renamed.factId().toString()));
                }
                name = renamed.name().value();
            }
        }
        return former;
    }

    private static @Nullable Merged merged(
            List<OrganisationFact> own, OrganisationStream organisation, Mergers mergers) {
        String counted = mergers.countedAs(organisation.id().value());
        Merged last = null;
        for (OrganisationFact fact : own) {
            if (fact instanceof OrganisationMerged merged) {
                String into = merged.into().value();
                last = new Merged(
                        organisation.kind(),
                        byId(into),
                        merged.as() == MergerKind.SUCCESSOR || counted.equals(into) ? null : byId(counted),
                        merged.as(),
                        DateView.of(merged.occurred()),
                        merged.factId().toString());
            }
        }
        return last;
    }

    /** What was merged into it, and the duplicates of its duplicates. */
    private List<Merged> includes(OrganisationStream organisation, Mergers mergers, ReadPoint at) {
        String id = organisation.id().value();
        SortedMap<String, MergerKind> all = new TreeMap<>();
        if (mergers.countedAs(id).equals(id)) {
            mergers.countedTogether(id).forEach(other -> all.put(other, MergerKind.DUPLICATE));
            all.remove(id);
        }
        jdbc.query(INTO, BitemporalPredicates.at(at).addValue("stream", organisation.stream()), row -> {
            String stream = row.getString(1);
            all.put(stream.substring(stream.indexOf(':') + 1), MergerKind.valueOf(row.getString(2)));
        });
        return all.entrySet().stream()
                .limit(MOST + 1)
                .map(one -> new Merged(organisation.kind(), byId(one.getKey()), null, one.getValue(), null, null))
                .toList();
    }

    private List<Moved> moved(Slug company, ReadPoint at) {
        return jdbc.query(
                MOVED,
                BitemporalPredicates.at(at).addValue("company", company.value()),
                (row, n) -> new Moved(row.getString(1), byId(row.getString(2))));
    }

    private static Organisation byId(String id) {
        return new Organisation(id, id);
    }
}
