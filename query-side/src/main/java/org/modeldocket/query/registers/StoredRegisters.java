package org.modeldocket.query.registers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modeldocket.query.answers.Clocks;
import org.modeldocket.query.answers.Cursor;
import org.modeldocket.query.answers.Known;
import org.modeldocket.query.answers.Slice;
import org.modeldocket.query.answers.Weighed;
import org.modeldocket.query.answers.Window;
import org.modeldocket.query.dossier.DossierQuestions;
import org.modeldocket.query.dossier.ReleaseSummary;
import org.modeldocket.query.projecting.LiveTables;
import org.modeldocket.query.treatments.MatrixRow;
import org.modeldocket.query.treatments.TreatmentQuestions;
import org.modeldocket.vocabulary.DirectiveId;
import org.modeldocket.vocabulary.Slug;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Answers from the registers' view; where a card shows releases or treatments it also asks the dossiers and the treatments, each
 * as far as it has come.
 */
final class StoredRegisters implements RegisterQuestions {
    private static final String COMPANIES = "companies";
    private static final String AGENCIES = "agencies";
    private static final String DIRECTIVES = "directives";
    private static final String CUSTOMERS = "customers";

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
    public Known<Slice<CompanyEntry>> companies(Clocks clocks, Window window) {
        String after = after(COMPANIES, window);
        return live.at(clocks, at -> {
            List<CompanyEntry> found = store.companies(at, after, window.limit() + 1);
            return new Known<>(Slice.of(found, window, last -> Cursor.after(COMPANIES, last.id())), at.asOf());
        });
    }

    @Override
    public Optional<Known<CompanyCard>> company(Slug id, Clocks clocks) {
        return live.at(
                clocks,
                at -> store.company(at, id.value())
                        .map(entry -> new Known<>(
                                new CompanyCard(
                                        entry.id(),
                                        entry.name(),
                                        entry.releases(),
                                        dossiers.releases(id, clocks, new Window(Window.MOST, null))
                                                .answer()
                                                .items(),
                                        treatments
                                                .row(id, clocks)
                                                .map(MatrixRow::cells)
                                                .orElse(Map.of())),
                                at.asOf())));
    }

    @Override
    public Known<Slice<Weighed<AgencyEntry>>> agencies(Clocks clocks, Window window) {
        return list(Register.AGENCIES, AGENCIES, clocks, window, store::agencies, AgencyEntry::id);
    }

    @Override
    public Optional<Known<Weighed<AgencyCard>>> agency(Slug id, Clocks clocks) {
        return one(
                clocks,
                reading -> store.agencies(reading, List.of(id.value())).stream()
                        .map(entry -> new AgencyCard(
                                entry.id(),
                                entry.name(),
                                entry.jurisdiction(),
                                cards(reading, store.directivesOf(reading, entry.id())),
                                links(reading, store.releasesOf(reading, entry.id()), clocks)))
                        .findFirst());
    }

    private List<ReleaseLink> links(Reading reading, List<String> releases, Clocks clocks) {
        return dossiers.summaries(releases, clocks).stream()
                .map(weighed ->
                        reading.definitely() || weighed.possible() == null ? weighed.said() : weighed.possible())
                .map(StoredRegisters::link)
                .toList();
    }

    private static ReleaseLink link(ReleaseSummary release) {
        return new ReleaseLink(
                release.releaseId(), release.company(), release.model(), release.version(), release.standing());
    }

    @Override
    public Known<Slice<Weighed<DirectiveCard>>> directives(Clocks clocks, Window window) {
        return list(Register.DIRECTIVES, DIRECTIVES, clocks, window, this::cards, DirectiveCard::directiveId);
    }

    @Override
    public Optional<Known<Weighed<DirectiveCard>>> directive(DirectiveId id, Clocks clocks) {
        return one(
                clocks, reading -> cards(reading, List.of(id.value())).stream().findFirst());
    }

    @Override
    public Known<Slice<Weighed<CustomerEntry>>> customers(Clocks clocks, Window window) {
        return list(Register.CUSTOMERS, CUSTOMERS, clocks, window, store::customers, CustomerEntry::id);
    }

    @Override
    public Optional<Known<Weighed<CustomerCard>>> customer(Slug id, Clocks clocks) {
        return one(
                clocks,
                reading -> store.customers(reading, List.of(id.value())).stream()
                        .map(entry ->
                                new CustomerCard(entry.id(), entry.name(), store.decisionsOn(reading, entry.id())))
                        .findFirst());
    }

    private <T> Optional<Known<Weighed<T>>> one(Clocks clocks, Function<Reading, Optional<T>> read) {
        return live.at(
                clocks,
                at -> Weighed.of(
                                read.apply(new Reading(at, true)).orElse(null),
                                read.apply(new Reading(at, false)).orElse(null))
                        .map(weighed -> new Known<>(weighed, at.asOf())));
    }

    private <T> Known<Slice<Weighed<T>>> list(
            Register register,
            String list,
            Clocks clocks,
            Window window,
            BiFunction<Reading, List<String>, List<T>> read,
            Function<T, String> id) {
        String after = after(list, window);
        return live.at(clocks, at -> {
            Slice<String> ids = Slice.of(
                    store.ids(register, at, after, window.limit() + 1), window, last -> Cursor.after(list, last));
            Map<String, T> definite = byId(read.apply(new Reading(at, true), ids.items()), id);
            Map<String, T> possible = byId(read.apply(new Reading(at, false), ids.items()), id);
            List<Weighed<T>> items = ids.items().stream()
                    .flatMap(one -> Weighed.of(definite.get(one), possible.get(one)).stream())
                    .toList();
            return new Known<>(new Slice<>(items, ids.cursor()), at.asOf());
        });
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static String after(String list, Window window) {
        Slug after = Cursor.read(list, window.cursor(), Slug::new);
        return after == null ? "" : after.value();
    }

    private List<DirectiveCard> cards(Reading reading, List<String> directives) {
        Map<String, List<DirectiveRow>> said = new LinkedHashMap<>();
        for (DirectiveRow row : store.saidOf(reading, directives)) {
            said.computeIfAbsent(row.directiveId(), d -> new ArrayList<>()).add(row);
        }
        return said.values().stream().map(DirectiveCard::of).toList();
    }
}
