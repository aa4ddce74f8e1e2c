package org.modeldocket.query.registers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.cases.ReleaseFilter;
import org.modeldocket.query.cases.ReleaseSummary;
import org.modeldocket.query.matrix.MatrixRow;
import org.modeldocket.query.matrix.TreatmentQuestions;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.registers.view.CompanyCard;
import org.modeldocket.query.registers.view.CompanyEntry;
import org.modeldocket.query.registers.view.CustomerCard;
import org.modeldocket.query.registers.view.CustomerEntry;
import org.modeldocket.query.registers.view.DecisionView;
import org.modeldocket.query.registers.view.DirectedRelease;
import org.modeldocket.query.registers.view.DirectiveCard;
import org.modeldocket.query.registers.view.OrganisationHistory;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Answers about companies, directives and customers. Of the releases and treatments of a company it asks cases and matrix. */
@Component
final class StoredRegisters implements RegisterQuestions {
    private final LiveTables live;
    private final BothReadings both;
    private final RegisterStore store;
    private final DirectiveStore directives;
    private final DossierQuestions dossiers;
    private final TreatmentQuestions treatments;
    private final Organisations organisations;
    private final RegisterAccounts accounts;

    @Bean
    static Question registersQuestion() {
        return new Question("registers", RegisterWriter::new);
    }

    StoredRegisters(
            ViewsDatabase views,
            BothReadings both,
            RegisterStore store,
            DirectiveStore directives,
            DossierQuestions dossiers,
            TreatmentQuestions treatments,
            Organisations organisations,
            RegisterAccounts accounts) {
        this.live = views.live();
        this.both = both;
        this.store = store;
        this.directives = directives;
        this.dossiers = dossiers;
        this.treatments = treatments;
        this.organisations = organisations;
        this.accounts = accounts;
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
            return new AsOfAnswer<>(ids.with(inOrder(ids, store.companies(at, ids.items()))), at.asOf());
        });
    }

    @Override
    public Optional<AsOfAnswer<CompanyCard>> company(Slug id, BitemporalPoint clocks) {
        return live.at(
                clocks,
                at -> Optional.ofNullable(
                                store.companies(at, List.of(id.value())).get(id.value()))
                        .or(() -> without(id, at, clocks))
                        .map(entry -> new AsOfAnswer<>(card(entry, id, clocks), at.asOf())));
    }

    /** A company that has no case, or has none any more, answers as long as there is something to say of it. */
    private Optional<CompanyEntry> without(Slug id, ReadPoint at, BitemporalPoint clocks) {
        return organisations.history(OrganisationKind.COMPANY, id, clocks) == null
                ? Optional.empty()
                : organisations
                        .name(OrganisationKind.COMPANY, id, at)
                        .map(name -> new CompanyEntry(id.value(), name, 0));
    }

    private CompanyCard card(CompanyEntry entry, Slug id, BitemporalPoint clocks) {
        Page<UncertainAnswer<ReleaseSummary>> releases = dossiers.releases(
                        ReleaseFilter.ofCompany(id), clocks, PageRequest.first())
                .answer();
        return new CompanyCard(
                entry.id(),
                entry.name(),
                entry.releases(),
                releases.items(),
                releases.cursor() == null
                        ? null
                        : clocks.address("/api/releases", releases.cursor()) + "&company=" + entry.id(),
                treatments.row(id, clocks).map(MatrixRow::cells).orElse(Map.of()),
                organisations.history(OrganisationKind.COMPANY, id, clocks));
    }

    @Override
    public AsOfAnswer<Page<UncertainAnswer<DirectiveCard>>> directives(BitemporalPoint clocks, PageRequest window) {
        return both.list(
                Register.DIRECTIVES,
                null,
                clocks,
                window,
                (reading, ids) -> accounts.ofFirst(directives.inBrief(reading, ids), clocks));
    }

    @Override
    public List<UncertainAnswer<DirectiveCard>> directives(List<String> ids, BitemporalPoint clocks) {
        return both.these(ids, clocks, reading -> accounts.ofFirst(directives.inBrief(reading, ids), clocks));
    }

    @Override
    public Optional<AsOfAnswer<UncertainAnswer<DirectiveCard>>> directive(DirectiveId id, BitemporalPoint clocks) {
        return both.one(clocks, reading -> {
            DirectiveCard card = directives
                    .cards(reading, List.of(id.value()), PageRequest.USUAL)
                    .get(id.value());
            return card == null ? null : accounts.of(card, clocks).nextReleases(nextReleases(id, reading.at(), clocks));
        });
    }

    private @Nullable String nextReleases(DirectiveId id, ReadPoint at, BitemporalPoint clocks) {
        Page<String> first = store.keys(Register.RELEASES_OF_DIRECTIVE, id.value(), at, PageRequest.first());
        return clocks.addressOrNull("/api/directives/" + id + "/releases", first.cursor());
    }

    @Override
    public AsOfAnswer<Page<UncertainAnswer<DirectedRelease>>> releasesOf(
            DirectiveId directive, BitemporalPoint clocks, PageRequest window) {
        return both.list(
                Register.RELEASES_OF_DIRECTIVE,
                directive.value(),
                clocks,
                window,
                (reading, ids) -> accounts.ofReleases(directives.releasesOf(directive.value(), reading, ids), clocks));
    }

    @Override
    public AsOfAnswer<Page<UncertainAnswer<CustomerEntry>>> customers(BitemporalPoint clocks, PageRequest window) {
        return both.list(Register.CUSTOMERS, null, clocks, window, store::customers);
    }

    @Override
    public Optional<AsOfAnswer<UncertainAnswer<CustomerCard>>> customer(Slug id, BitemporalPoint clocks) {
        return both.one(clocks, reading -> {
            CustomerEntry entry = store.customers(reading, List.of(id.value())).get(id.value());
            return entry == null ? without(id, reading, clocks) : card(entry, id, reading, clocks);
        });
    }

    private @Nullable CustomerCard without(Slug id, RegisterReading reading, BitemporalPoint clocks) {
        OrganisationHistory history = organisations.history(OrganisationKind.CUSTOMER, id, clocks);
        return history == null
                ? null
                : new CustomerCard(
                        id.value(),
                        organisations
                                .name(OrganisationKind.CUSTOMER, id, reading.at())
                                .orElse(id.value()),
                        0,
                        List.of(),
                        null,
                        history);
    }

    private CustomerCard card(CustomerEntry entry, Slug id, RegisterReading reading, BitemporalPoint clocks) {
        Page<String> keys = store.keys(Register.DECISIONS_ON_CUSTOMER, id.value(), reading.at(), PageRequest.first());
        return new CustomerCard(
                entry.id(),
                entry.name(),
                entry.decisions(),
                inOrder(keys, accounts.ofDecisions(store.decisionsOn(id.value(), reading, keys.items()), clocks)),
                clocks.addressOrNull("/api/customers/" + id + "/decisions", keys.cursor()),
                organisations.history(OrganisationKind.CUSTOMER, id, clocks));
    }

    @Override
    public AsOfAnswer<Page<UncertainAnswer<DecisionView>>> decisionsOn(
            Slug customer, BitemporalPoint clocks, PageRequest window) {
        return both.list(
                Register.DECISIONS_ON_CUSTOMER,
                customer.value(),
                clocks,
                window,
                (reading, keys) -> accounts.ofDecisions(store.decisionsOn(customer.value(), reading, keys), clocks));
    }

    private static <T> List<T> inOrder(Page<String> keys, Map<String, T> found) {
        return keys.items().stream()
                .flatMap(key -> Optional.ofNullable(found.get(key)).stream())
                .toList();
    }
}
