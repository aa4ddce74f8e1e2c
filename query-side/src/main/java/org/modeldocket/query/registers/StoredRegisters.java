package org.modeldocket.query.registers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.cases.ReleaseSummary;
import org.modeldocket.query.matrix.MatrixRow;
import org.modeldocket.query.matrix.TreatmentQuestions;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.Slug;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Answers from the registers' view; where a card shows releases or treatments it also asks the dossiers and the treatments, each
 * as far as it has come.
 */
final class StoredRegisters implements RegisterQuestions {
    private final LiveTables live;
    private final RegisterStore store;
    private final DossierQuestions dossiers;
    private final TreatmentQuestions treatments;

    StoredRegisters(LiveTables live, DossierQuestions dossiers, TreatmentQuestions treatments) {
        this.live = live;
        this.store = new RegisterStore(new NamedParameterJdbcTemplate(live));
        this.dossiers = dossiers;
        this.treatments = treatments;
    }

    @Override
    public RegisterIds there(RegisterIds asked, BitemporalPoint clocks) {
        return live.at(
                clocks,
                at -> new RegisterIds(
                        store.there(Register.AGENCIES, at, asked.agencies()),
                        store.there(Register.DIRECTIVES, at, asked.directives()),
                        store.there(Register.CUSTOMERS, at, asked.customers())));
    }

    @Override
    public AsOfAnswer<Page<CompanyEntry>> companies(BitemporalPoint clocks, PageRequest window) {
        return live.at(clocks, at -> {
            Page<String> ids = store.keys(Register.COMPANIES, null, at, window);
            Map<String, CompanyEntry> found = store.companies(at, ids.items());
            return new AsOfAnswer<>(
                    ids.with(ids.items().stream()
                            .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                            .toList()),
                    at.asOf());
        });
    }

    @Override
    public Optional<AsOfAnswer<CompanyCard>> company(Slug id, BitemporalPoint clocks) {
        return live.at(
                clocks,
                at -> Optional.ofNullable(
                                store.companies(at, List.of(id.value())).get(id.value()))
                        .map(entry -> new AsOfAnswer<>(card(entry, id, clocks), at.asOf())));
    }

    private CompanyCard card(CompanyEntry entry, Slug id, BitemporalPoint clocks) {
        Page<UncertainAnswer<ReleaseSummary>> releases =
                dossiers.releases(id, clocks, PageRequest.first()).answer();
        return new CompanyCard(
                entry.id(),
                entry.name(),
                entry.releases(),
                releases.items(),
                releases.cursor() == null
                        ? null
                        : clocks.address("/api/releases", releases.cursor()) + "&company=" + entry.id(),
                treatments.row(id, clocks).map(MatrixRow::cells).orElse(Map.of()));
    }

    @Override
    public AsOfAnswer<Page<UncertainAnswer<AgencyEntry>>> agencies(BitemporalPoint clocks, PageRequest window) {
        return list(Register.AGENCIES, null, clocks, window, store::agencies);
    }

    @Override
    public Optional<AsOfAnswer<UncertainAnswer<AgencyCard>>> agency(Slug id, BitemporalPoint clocks) {
        String path = "/api/agencies/" + id;
        return one(
                clocks,
                (at, reading) -> Optional.ofNullable(
                                store.agencies(reading, List.of(id.value())).get(id.value()))
                        .map(entry -> {
                            Page<String> directives =
                                    store.keys(Register.DIRECTIVES_OF_AGENCY, id.value(), at, PageRequest.first());
                            Page<String> releases =
                                    store.keys(Register.RELEASES_OF_AGENCY, id.value(), at, PageRequest.first());
                            return new AgencyCard(
                                    entry.id(),
                                    entry.name(),
                                    entry.jurisdiction(),
                                    entry.directives(),
                                    List.copyOf(directivesOf(id, reading, directives.items())
                                            .values()),
                                    clocks.addressOrNull(path + "/directives", directives.cursor()),
                                    entry.releases(),
                                    List.copyOf(releasesOf(id, reading, releases.items(), clocks)
                                            .values()),
                                    clocks.addressOrNull(path + "/releases", releases.cursor()));
                        }));
    }

    @Override
    public AsOfAnswer<Page<UncertainAnswer<DirectiveCard>>> directivesOf(
            Slug agency, BitemporalPoint clocks, PageRequest window) {
        return list(
                Register.DIRECTIVES_OF_AGENCY,
                agency.value(),
                clocks,
                window,
                (reading, ids) -> directivesOf(agency, reading, ids));
    }

    private Map<String, DirectiveCard> directivesOf(Slug agency, RegisterReading reading, List<String> ids) {
        return cards(reading, store.held(Register.DIRECTIVES_OF_AGENCY, agency.value(), reading, ids));
    }

    @Override
    public AsOfAnswer<Page<UncertainAnswer<ReleaseLink>>> releasesOf(
            Slug agency, BitemporalPoint clocks, PageRequest window) {
        return list(
                Register.RELEASES_OF_AGENCY,
                agency.value(),
                clocks,
                window,
                (reading, ids) -> releasesOf(agency, reading, ids, clocks));
    }

    /** Only the link may be possible: where the release stands is said as everywhere, with what else is possible beside it. */
    private Map<String, ReleaseLink> releasesOf(
            Slug agency, RegisterReading reading, List<String> ids, BitemporalPoint clocks) {
        return dossiers
                .summaries(store.held(Register.RELEASES_OF_AGENCY, agency.value(), reading, ids), clocks)
                .stream()
                .map(weighed -> link(weighed.said()))
                .collect(
                        Collectors.toMap(ReleaseLink::releaseId, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static ReleaseLink link(ReleaseSummary release) {
        return new ReleaseLink(
                release.releaseId(),
                release.company(),
                release.model(),
                release.version(),
                release.standing(),
                release.possibleStandings());
    }

    @Override
    public AsOfAnswer<Page<UncertainAnswer<DirectiveCard>>> directives(BitemporalPoint clocks, PageRequest window) {
        return list(Register.DIRECTIVES, null, clocks, window, this::cards);
    }

    @Override
    public Optional<AsOfAnswer<UncertainAnswer<DirectiveCard>>> directive(DirectiveId id, BitemporalPoint clocks) {
        return one(
                clocks,
                (at, reading) -> Optional.ofNullable(
                                cards(reading, List.of(id.value())).get(id.value()))
                        .map(card -> card.nextReleases(clocks.addressOrNull(
                                "/api/directives/" + id + "/releases",
                                store.keys(Register.RELEASES_OF_DIRECTIVE, id.value(), at, PageRequest.first())
                                        .cursor()))));
    }

    @Override
    public AsOfAnswer<Page<UncertainAnswer<DirectedRelease>>> releasesOf(
            DirectiveId directive, BitemporalPoint clocks, PageRequest window) {
        return list(
                Register.RELEASES_OF_DIRECTIVE,
                directive.value(),
                clocks,
                window,
                (reading, ids) -> store.releasesOf(directive.value(), reading, ids));
    }

    @Override
    public AsOfAnswer<Page<UncertainAnswer<CustomerEntry>>> customers(BitemporalPoint clocks, PageRequest window) {
        return list(Register.CUSTOMERS, null, clocks, window, store::customers);
    }

    @Override
    public Optional<AsOfAnswer<UncertainAnswer<CustomerCard>>> customer(Slug id, BitemporalPoint clocks) {
        return one(
                clocks,
                (at, reading) -> Optional.ofNullable(
                                store.customers(reading, List.of(id.value())).get(id.value()))
                        .map(entry -> {
                            Page<String> keys =
                                    store.keys(Register.DECISIONS_ON_CUSTOMER, id.value(), at, PageRequest.first());
                            Map<String, DecisionView> decisions = store.decisionsOn(id.value(), reading, keys.items());
                            return new CustomerCard(
                                    entry.id(),
                                    entry.name(),
                                    entry.decisions(),
                                    keys.items().stream()
                                            .flatMap(key -> Optional.ofNullable(decisions.get(key)).stream())
                                            .toList(),
                                    clocks.addressOrNull("/api/customers/" + id + "/decisions", keys.cursor()));
                        }));
    }

    @Override
    public AsOfAnswer<Page<UncertainAnswer<DecisionView>>> decisionsOn(
            Slug customer, BitemporalPoint clocks, PageRequest window) {
        return list(
                Register.DECISIONS_ON_CUSTOMER,
                customer.value(),
                clocks,
                window,
                (reading, keys) -> store.decisionsOn(customer.value(), reading, keys));
    }

    private <T> Optional<AsOfAnswer<UncertainAnswer<T>>> one(
            BitemporalPoint clocks, BiFunction<ReadPoint, RegisterReading, Optional<T>> read) {
        return live.at(
                clocks,
                at -> UncertainAnswer.of(
                                read.apply(at, new RegisterReading(at, true)).orElse(null),
                                read.apply(at, new RegisterReading(at, false)).orElse(null))
                        .map(weighed -> new AsOfAnswer<>(weighed, at.asOf())));
    }

    /** @param read finds by their keys the entries that there are in a reading */
    private <T> AsOfAnswer<Page<UncertainAnswer<T>>> list(
            Register register,
            @Nullable String owner,
            BitemporalPoint clocks,
            PageRequest window,
            BiFunction<RegisterReading, List<String>, Map<String, T>> read) {
        return live.at(clocks, at -> {
            Page<String> keys = store.keys(register, owner, at, window);
            Map<String, T> definite = read.apply(new RegisterReading(at, true), keys.items());
            Map<String, T> possible = read.apply(new RegisterReading(at, false), keys.items());
            return new AsOfAnswer<>(
                    keys.with(keys.items().stream()
                            .flatMap(key -> UncertainAnswer.of(definite.get(key), possible.get(key)).stream())
                            .toList()),
                    at.asOf());
        });
    }

    private Map<String, DirectiveCard> cards(RegisterReading reading, List<String> directives) {
        return store.directives(reading, directives, PageRequest.USUAL);
    }
}
