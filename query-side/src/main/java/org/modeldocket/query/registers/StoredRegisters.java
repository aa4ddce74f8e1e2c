package org.modeldocket.query.registers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Cursor;
import org.modeldocket.query.answers.Slice;
import org.modeldocket.query.answers.Window;
import org.modeldocket.query.dossier.DossierQuestions;
import org.modeldocket.query.treatments.MatrixRow;
import org.modeldocket.query.treatments.TreatmentQuestions;
import org.modeldocket.vocabulary.DirectiveId;
import org.modeldocket.vocabulary.Slug;

/** Answers from the registers' view; a company's card also asks the dossiers and the treatments, each as far as it has come. */
final class StoredRegisters implements RegisterQuestions {
    private static final String COMPANIES = "companies";
    private static final String AGENCIES = "agencies";
    private static final String DIRECTIVES = "directives";
    private static final String CUSTOMERS = "customers";

    private final RegisterStore store;
    private final DossierQuestions dossiers;
    private final TreatmentQuestions treatments;

    StoredRegisters(RegisterStore store, DossierQuestions dossiers, TreatmentQuestions treatments) {
        this.store = store;
        this.dossiers = dossiers;
        this.treatments = treatments;
    }

    @Override
    public Slice<CompanyEntry> companies(Window window) {
        return Slice.of(
                store.companies(after(COMPANIES, window), window.limit() + 1),
                window,
                last -> Cursor.after(COMPANIES, last.id()));
    }

    @Override
    public Optional<CompanyCard> company(Slug id) {
        return store.company(id.value())
                .map(entry -> new CompanyCard(
                        entry.id(),
                        entry.name(),
                        entry.releases(),
                        dossiers.releases(id, new Window(Window.MOST, null)).items(),
                        treatments.row(id).map(MatrixRow::cells).orElse(Map.of())));
    }

    @Override
    public Slice<AgencyEntry> agencies(Window window) {
        return Slice.of(
                store.agencies(after(AGENCIES, window), window.limit() + 1),
                window,
                last -> Cursor.after(AGENCIES, last.id()));
    }

    @Override
    public Optional<AgencyCard> agency(Slug id) {
        return store.agency(id.value())
                .map(entry -> new AgencyCard(
                        entry.id(),
                        entry.name(),
                        entry.jurisdiction(),
                        cards(store.directivesOf(entry.id())),
                        store.releasesOf(entry.id())));
    }

    @Override
    public Slice<DirectiveCard> directives(Window window) {
        Slice<String> ids = Slice.of(
                store.directives(after(DIRECTIVES, window), window.limit() + 1),
                window,
                last -> Cursor.after(DIRECTIVES, last));
        return new Slice<>(cards(ids.items()), ids.cursor());
    }

    @Override
    public Optional<DirectiveCard> directive(DirectiveId id) {
        return cards(List.of(id.value())).stream().findFirst();
    }

    @Override
    public Slice<CustomerEntry> customers(Window window) {
        return Slice.of(
                store.customers(after(CUSTOMERS, window), window.limit() + 1),
                window,
                last -> Cursor.after(CUSTOMERS, last.id()));
    }

    @Override
    public Optional<CustomerCard> customer(Slug id) {
        CustomerEntry entry = store.customer(id.value());
        return entry == null
                ? Optional.empty()
                : Optional.of(new CustomerCard(entry.id(), entry.name(), store.decisionsOn(entry.id())));
    }

    private static String after(String list, Window window) {
        Slug after = Cursor.read(list, window.cursor(), Slug::new);
        return after == null ? "" : after.value();
    }

    private List<DirectiveCard> cards(List<String> directives) {
        Map<String, List<DirectiveRow>> said = new LinkedHashMap<>();
        for (DirectiveRow row : store.saidOf(directives)) {
            said.computeIfAbsent(row.directiveId(), d -> new ArrayList<>()).add(row);
        }
        return said.values().stream().map(StoredRegisters::card).toList();
    }

    /** The newest word about the directive itself, and each release's own dates. */
    private static DirectiveCard card(List<DirectiveRow> rows) {
        @Nullable DirectiveRow newest = null;
        List<DirectedRelease> releases = new ArrayList<>();
        for (DirectiveRow row : rows) {
            newest = newest == null || row.saidAt() > newest.saidAt() ? row : newest;
            releases.addAll(row.card().releases());
        }
        if (newest == null) {
            throw new IllegalArgumentException("nothing said");
        }
        DirectiveCard card = newest.card();
        return new DirectiveCard(
                card.directiveId(),
                card.title(),
                card.agencies(),
                card.instrument(),
                card.force(),
                card.measures(),
                card.audience(),
                card.complyBy(),
                card.effectiveFrom(),
                releases);
    }
}
