package org.modeldocket.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.GuessedPlaces;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.Statement;
import org.modeldocket.casefile.ValidTimeSlice;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.casefile.treatment.PeriodBounds;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.RandomLife;
import org.modeldocket.query.RandomOrganisations;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.cases.CaseParts;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.cases.ReleaseDossier;
import org.modeldocket.query.cases.ReleaseSummary;
import org.modeldocket.query.cases.view.RestorationView;
import org.modeldocket.query.matrix.MatrixRow;
import org.modeldocket.query.matrix.TreatmentQuestions;
import org.modeldocket.query.matrix.cell.BoundsModel;
import org.modeldocket.query.matrix.cell.Cell;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.registers.AgencyQuestions;
import org.modeldocket.query.registers.RegisterQuestions;
import org.modeldocket.query.timeline.FactView;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.organisation.OrganisationStream;

/** Compares what the views serve of a known moment with the fold of the facts known by then, made from nothing. */
final class ServedAndFolded {
    private final RunningViews views;
    private final KnownAt.Position known;
    private final List<RandomLife> lives;
    private final FoldedOrganisations organisations;
    private final Map<ReleaseId, CaseHistory> cases = new TreeMap<>(Comparator.comparing(ReleaseId::value));

    /** @param record all facts about the lives and the organisations that they name */
    ServedAndFolded(RunningViews views, List<RecordedFact> record, long position, List<RandomLife> lives) {
        this.views = views;
        this.known = new KnownAt.Position(position);
        this.lives = lives;
        this.organisations = new FoldedOrganisations(record, position);
        for (RandomLife life : lives) {
            List<RecordedFact> facts = record.stream()
                    .filter(fact ->
                            fact.position() <= position && fact.releaseId().equals(life.releaseId()))
                    .toList();
            if (!facts.isEmpty()) {
                cases.put(life.releaseId(), CaseHistory.of(facts));
            }
        }
    }

    /** As of a day, or of any. */
    void compare(@Nullable ValidAt day) {
        compare(new BitemporalPoint(day, known));
    }

    /** As of now, which must be the moment known. */
    void compareNow() {
        compare(BitemporalPoint.NOW);
    }

    private void compare(BitemporalPoint clocks) {
        lives.forEach(life -> release(life.releaseId(), clocks, cases.get(life.releaseId())));
        owners().forEach(company -> {
            company(company, clocks);
            agency(company, clocks);
            customer(company, clocks);
        });
    }

    /** The lists of organisations and the whole matrix: each organisation once, under the id with which it is counted. */
    void compareLists() {
        BitemporalPoint clocks = new BitemporalPoint(null, known);
        RegisterQuestions registers = views.the(RegisterQuestions.class);
        PageRequest all = new PageRequest(PageRequest.MOST, null);
        listed(
                OrganisationKind.COMPANY,
                registers.companies(clocks, all).answer().items().stream()
                        .map(e -> e.id() + " " + e.name() + " " + e.releases()),
                owner -> together(OrganisationKind.COMPANY, owner, clocks).size(),
                clocks);
        listed(
                OrganisationKind.CUSTOMER,
                registers.customers(clocks, all).answer().items().stream()
                        .filter(e -> e.happened() == null)
                        .map(e -> e.said().id() + " " + e.said().name() + " "
                                + e.said().decisions()),
                owner -> decisions(together(OrganisationKind.CUSTOMER, owner, clocks), definite(clocks))
                        .size(),
                clocks);
        listed(
                OrganisationKind.AGENCY,
                views.the(AgencyQuestions.class).agencies(clocks, all).answer().items().stream()
                        .filter(e -> e.happened() == null)
                        .map(e -> e.said().id() + " " + e.said().name() + " "
                                + e.said().releases()),
                owner -> mentioned(together(OrganisationKind.AGENCY, owner, clocks), clocks, true)
                        .size(),
                clocks);
        for (Treatment kind : Treatment.values()) {
            long counted = views.the(TreatmentQuestions.class).matrix(clocks).rows().stream()
                    .filter(row -> owners().contains(row.company().id()))
                    .flatMap(row -> Stream.ofNullable(row.cells().get(kind)))
                    .mapToLong(Cell::count)
                    .sum();
            assertThat(counted).isEqualTo(counted(List.copyOf(cases.values()), kind, definite(clocks)));
        }
    }

    private void listed(
            OrganisationKind kind, Stream<String> listed, ToIntFunction<String> size, BitemporalPoint clocks) {
        Set<String> ids = owners().stream()
                .map(owner -> RandomOrganisations.of(kind, owner).id().value())
                .collect(Collectors.toSet());
        assertThat(listed.filter(entry -> ids.contains(entry.substring(0, entry.indexOf(' ')))))
                .containsExactlyInAnyOrderElementsOf(owners().stream()
                        .filter(owner -> size.applyAsInt(owner) > 0)
                        .map(owner -> countedAs(kind, owner, clocks).id() + " "
                                + organisations.name(countedAs(kind, owner, clocks), clocks.day()) + " "
                                + size.applyAsInt(owner))
                        .collect(Collectors.toSet()));
    }

    private List<String> owners() {
        return lives.stream().map(RandomLife::company).distinct().toList();
    }

    private void release(ReleaseId id, BitemporalPoint clocks, CaseHistory history) {
        var dossier = views.the(DossierQuestions.class).release(id, clocks);
        List<UncertainAnswer<ReleaseSummary>> line =
                views.the(DossierQuestions.class).summaries(List.of(id.value()), clocks);
        var timeline = views.the(TimelineQuestions.class).facts(id, clocks, new PageRequest(PageRequest.MOST, null));
        if (history == null) {
            assertThat(dossier).isEmpty();
            assertThat(line).isEmpty();
            assertThat(timeline).isEmpty();
            return;
        }
        ValidTimeSlice day = history.validAt(clocks.day()).marked();
        UncertainAnswer<ReleaseDossier> seen = dossier.orElseThrow().answer();
        Map<FactId, PeriodBounds> bounds = PeriodBounds.of(history);
        assertThat(picture(seen.said())).isEqualTo(picture(day.definite(), bounds));
        assertThat(picture(Objects.requireNonNullElse(seen.possible(), seen.said())))
                .isEqualTo(picture(day.possible(), bounds));
        assertThat(seen.said().sequence()).isEqualTo(history.sequence());
        summary(line.getFirst(), history, day);
        assertThat(line.getFirst().said().company().name())
                .isEqualTo(name(OrganisationKind.COMPANY, company(history), clocks));
        names(seen.said(), company(history), clocks);
        timeline(timeline.orElseThrow().answer().items(), history, clocks);
    }

    private void summary(UncertainAnswer<ReleaseSummary> line, CaseHistory history, ValidTimeSlice day) {
        ReleaseSummary possible = Objects.requireNonNullElse(line.possible(), line.said());
        assertThat(line.said().standing()).isEqualTo(day.definite().standing());
        assertThat(line.said().treatments()).isEqualTo(kinds(day.definite(), p -> true));
        assertThat(line.said().open()).isEqualTo(kinds(day.definite(), TreatmentPeriod::countedOpen));
        assertThat(line.said().possibleStandings())
                .isEqualTo(CaseParts.severalOrNull(day.definite().standings()));
        assertThat(possible.standing()).isEqualTo(day.possible().standing());
        assertThat(possible.treatments()).isEqualTo(kinds(day.possible(), p -> true));
        assertThat(possible.open()).isEqualTo(kinds(day.possible(), TreatmentPeriod::countedOpen));
        assertThat(line.said().sequence()).isEqualTo(history.sequence());
        assertThat(line.said().recordedAt()).isEqualTo(history.newest().recordedAt());
    }

    /** What a company is called, or the agency or the customer that its releases name. */
    private String name(OrganisationKind kind, String owner, BitemporalPoint clocks) {
        return organisations.name(RandomOrganisations.of(kind, owner), clocks.day());
    }

    private void names(ReleaseDossier dossier, String owner, BitemporalPoint clocks) {
        assertThat(dossier.company().name()).isEqualTo(name(OrganisationKind.COMPANY, owner, clocks));
        assertThat(dossier.evaluations())
                .allMatch(e -> e.agency().name().equals(name(OrganisationKind.AGENCY, owner, clocks)));
        assertThat(dossier.customers())
                .allMatch(c -> c.customer().name().equals(name(OrganisationKind.CUSTOMER, owner, clocks)));
    }

    /** The cases of the companies that are counted together with one, or whose agencies or customers are. */
    private List<CaseHistory> together(OrganisationKind kind, String owner, BitemporalPoint clocks) {
        return cases.values().stream()
                .filter(history -> countedAs(kind, company(history), clocks).equals(countedAs(kind, owner, clocks)))
                .toList();
    }

    private OrganisationStream countedAs(OrganisationKind kind, String owner, BitemporalPoint clocks) {
        return organisations.countedAs(RandomOrganisations.of(kind, owner), clocks.day());
    }

    private static List<Treatment> kinds(CaseFile file, Predicate<TreatmentPeriod> which) {
        return file.treatments().stream()
                .filter(which)
                .map(TreatmentPeriod::kind)
                .distinct()
                .sorted()
                .toList();
    }

    private static void timeline(List<FactView> items, CaseHistory history, BitemporalPoint clocks) {
        Set<Long> guessed = GuessedPlaces.of(history.ordered());
        List<String> standing = history.dated().stream()
                .filter(fact -> !fact.possibleFrom().isAfter(clocks.day()))
                .map(fact -> fact.recorded().sequence() + " "
                        + !guessed.contains(fact.recorded().sequence()) + " "
                        + fact.recorded().fact())
                .toList();
        assertThat(items.stream()
                        .filter(item -> !(item.fact() instanceof RecordKeeping))
                        .filter(item -> history.ordered().stream().anyMatch(f -> f.sequence() == item.sequence()))
                        .map(item -> item.sequence() + " " + item.orderCertain() + " " + item.fact())
                        .toList())
                .isEqualTo(standing);
        if (clocks.validAt() == null) {
            assertThat(items.stream().map(FactView::sequence).sorted().toList())
                    .isEqualTo(history.recorded().stream()
                            .map(RecordedFact::sequence)
                            .toList());
        }
    }

    private void company(String company, BitemporalPoint clocks) {
        List<CaseHistory> cases = together(OrganisationKind.COMPANY, company, clocks);
        Function<CaseHistory, CaseFile> definite = definite(clocks);
        Function<CaseHistory, CaseFile> possible = possible(clocks);
        Optional<MatrixRow> row = views.the(TreatmentQuestions.class).row(new Slug(company), clocks);
        String counted =
                countedAs(OrganisationKind.COMPANY, company, clocks).id().value();
        assertThat(row.map(MatrixRow::company).stream())
                .allMatch(c ->
                        c.id().equals(counted) && c.name().equals(name(OrganisationKind.COMPANY, counted, clocks)));
        Map<Treatment, Cell> cells = row.map(MatrixRow::cells).orElse(Map.of());
        Map<FactId, PeriodBounds> bounds = new HashMap<>();
        cases.forEach(history -> bounds.putAll(PeriodBounds.of(history)));
        for (Treatment kind : Treatment.values()) {
            happensOnce(cases, kind, possible);
            cell(cells.get(kind), periods(cases, kind, definite), periods(cases, kind, possible), bounds);
            releases(cells.get(kind), cases, kind, clocks);
        }
        RegisterQuestions registers = views.the(RegisterQuestions.class);
        assertThat(registers
                        .company(new Slug(company), clocks)
                        .map(k -> k.answer().name() + k.answer().releaseCount()))
                .isEqualTo(
                        cases.isEmpty()
                                ? Optional.empty()
                                : Optional.of(name(OrganisationKind.COMPANY, company, clocks) + cases.size()));
        List<CaseHistory> own = cases.stream()
                .filter(history -> company(history).equals(company))
                .toList();
        for (String directive : List.of(company + "-a", company + "-b")) {
            weighed(
                    registers.directive(new DirectiveId(directive), clocks).map(k -> k.answer()),
                    card -> card.releases().stream()
                            .map(r -> r.releaseId()
                                    + r.company().name()
                                    + r.issued()
                                    + r.ended()
                                    + r.onHold()
                                    + r.inForce()
                                    + r.lasts()
                                    + r.factIds())
                            .toList(),
                    directives(own, directive, definite, name(OrganisationKind.COMPANY, company, clocks)),
                    directives(own, directive, possible, name(OrganisationKind.COMPANY, company, clocks)));
        }
    }

    private void customer(String owner, BitemporalPoint clocks) {
        List<CaseHistory> cases = together(OrganisationKind.CUSTOMER, owner, clocks);
        var seen = views.the(RegisterQuestions.class)
                .customer(
                        RandomOrganisations.of(OrganisationKind.CUSTOMER, owner).id(), clocks)
                .map(k -> k.answer());
        assertThat(seen.map(known -> known.said().name()).stream())
                .allMatch(name -> name.equals(name(OrganisationKind.CUSTOMER, owner, clocks)));
        weighed(
                listed(seen, card -> card.decisionCount() > 0),
                card -> card.decisions().stream()
                        .map(d -> d.releaseId() + d.previewId() + d.status() + d.decided() + d.factIds())
                        .sorted()
                        .toList(),
                decisions(cases, definite(clocks)),
                decisions(cases, possible(clocks)));
    }

    private void agency(String owner, BitemporalPoint clocks) {
        List<CaseHistory> cases = together(OrganisationKind.AGENCY, owner, clocks);
        var seen = views.the(AgencyQuestions.class)
                .agency(RandomOrganisations.of(OrganisationKind.AGENCY, owner).id(), clocks)
                .map(k -> k.answer());
        assertThat(seen.map(known -> known.said().name()).stream())
                .allMatch(name -> name.equals(name(OrganisationKind.AGENCY, owner, clocks)));
        weighed(
                listed(seen, card -> card.releaseCount() > 0),
                card -> card.releases().stream().map(r -> r.releaseId()).toList(),
                mentioned(cases, clocks, true),
                mentioned(cases, clocks, false));
    }

    private static Function<CaseHistory, CaseFile> definite(BitemporalPoint clocks) {
        return history -> history.validAt(clocks.day()).marked().definite();
    }

    private static Function<CaseHistory, CaseFile> possible(BitemporalPoint clocks) {
        return history -> history.validAt(clocks.day()).marked().possible();
    }

    /** A cell counts each release once, in the row of one company. */
    private static void releases(@Nullable Cell cell, List<CaseHistory> cases, Treatment kind, BitemporalPoint clocks) {
        if (cell != null) {
            long were = counted(cases, kind, definite(clocks));
            assertThat((long) cell.count()).isEqualTo(were);
            long maybe = cell.possible() == null ? cell.count() : cell.possible();
            assertThat(maybe).isEqualTo(counted(cases, kind, possible(clocks)));
        }
    }

    private static long counted(List<CaseHistory> cases, Treatment kind, Function<CaseHistory, CaseFile> at) {
        return cases.stream()
                .filter(history -> at.apply(history).treatments().stream().anyMatch(p -> p.kind() == kind))
                .count();
    }

    /** An organisation whose own facts alone are certain has an empty list, beside which stands what may be in it. */
    private static <T> Optional<UncertainAnswer<T>> listed(Optional<UncertainAnswer<T>> seen, Predicate<T> any) {
        return seen.flatMap(known -> any.test(known.said())
                ? Optional.of(known)
                : UncertainAnswer.of(null, known.possible()).filter(maybe -> any.test(maybe.said())));
    }

    private static <T> void weighed(
            Optional<UncertainAnswer<T>> seen,
            Function<T, List<String>> say,
            List<String> definite,
            List<String> possible) {
        if (definite.isEmpty() && possible.isEmpty()) {
            assertThat(seen).isEmpty();
            return;
        }
        UncertainAnswer<T> weighed = seen.orElseThrow();
        assertThat(weighed.happened() == null).isEqualTo(!definite.isEmpty());
        if (!definite.isEmpty()) {
            assertThat(say.apply(weighed.said())).isEqualTo(definite);
        }
        T maybe = weighed.possible() == null ? weighed.said() : weighed.possible();
        if (!possible.isEmpty()) {
            assertThat(say.apply(maybe)).isEqualTo(possible);
        }
    }

    private static List<TreatmentPeriod> periods(
            List<CaseHistory> cases, Treatment kind, Function<CaseHistory, CaseFile> at) {
        return cases.stream()
                .flatMap(h -> at.apply(h).treatments().stream()
                        .filter(p -> p.kind() == kind)
                        .sorted(Comparator.comparing(
                                        (TreatmentPeriod p) -> p.from().bounds().earliest(),
                                        Comparator.nullsFirst(Comparator.naturalOrder()))
                                .thenComparing(p -> opened(h, p))))
                .toList();
    }

    /** What is counted began with facts of which no two tell the same. */
    private static void happensOnce(List<CaseHistory> cases, Treatment kind, Function<CaseHistory, CaseFile> at) {
        for (CaseHistory history : cases) {
            Map<FactId, ReleaseFact> says = history.statements().stream()
                    .map(Statement::says)
                    .collect(Collectors.toMap(ReleaseFact::factId, fact -> fact));
            assertThat(periods(List.of(history), kind, at).stream()
                            .map(period -> says.get(period.factIds().getFirst()))
                            .map(begun -> Objects.requireNonNullElse(begun.sameHappeningAs(), begun.factId()))
                            .toList())
                    .doesNotHaveDuplicates();
        }
    }

    private static long opened(CaseHistory history, TreatmentPeriod period) {
        return history.ordered().stream()
                .filter(fact -> fact.fact().factId().equals(period.factIds().getFirst()))
                .findFirst()
                .orElseThrow()
                .position();
    }

    private static DateView from(TreatmentPeriod p, Map<FactId, PeriodBounds> bounds) {
        return DateView.of(p.from())
                .within(PeriodBounds.within(bounds.get(p.openedBy()), p.from(), p.to())
                        .began());
    }

    private static DateView to(TreatmentPeriod p, Map<FactId, PeriodBounds> bounds) {
        Interval days =
                PeriodBounds.within(bounds.get(p.openedBy()), p.from(), p.to()).ended();
        return days == null ? null : DateView.of(p.to()).within(days);
    }

    private static void cell(
            Cell cell,
            List<TreatmentPeriod> definite,
            List<TreatmentPeriod> possible,
            Map<FactId, PeriodBounds> bounds) {
        if (definite.isEmpty() && possible.isEmpty()) {
            assertThat(cell).isNull();
            return;
        }
        assertThat(cell).isNotNull();
        List<TreatmentPeriod> told = definite.isEmpty() ? possible : definite;
        Set<String> facts = told.stream()
                .flatMap(p -> p.factIds().stream())
                .map(Object::toString)
                .collect(Collectors.toSet());
        DateBounds first = BoundsModel.first(days(told, p -> from(p, bounds)));
        assertThat(cell.firstFrom()).isEqualTo(BoundsModel.before(cell.lastTo(), first));
        if (definite.equals(possible) && told.stream().noneMatch(TreatmentPeriod::open)) {
            DateBounds last = BoundsModel.last(days(told, p -> to(p, bounds)));
            assertThat(cell.lastTo()).isEqualTo(BoundsModel.behind(first, last));
        }
        assertThat(cell.factCount()).isEqualTo(facts.size());
        assertThat(facts).containsAll(cell.factIds());
        assertThat(cell.factIds()).doesNotHaveDuplicates().hasSize(Math.min(facts.size(), Cell.MOST_IDS));
        assertThat(cell.count() == 0).isEqualTo(definite.isEmpty());
        assertThat(cell.open() == 0).isEqualTo(definite.stream().noneMatch(TreatmentPeriod::countedOpen));
        int mayLast = cell.possiblyOpen() == null ? cell.open() : cell.possiblyOpen();
        // One that is open in the definite fold may be no period of its own in the other.
        assertThat(mayLast == 0)
                .isEqualTo(possible.stream().noneMatch(TreatmentPeriod::countedOpen)
                        && definite.stream().noneMatch(TreatmentPeriod::open));
    }

    private static List<DateBounds> days(List<TreatmentPeriod> periods, Function<TreatmentPeriod, DateView> end) {
        return periods.stream().map(end).map(DateView::dayBounds).toList();
    }

    private static List<String> directives(
            List<CaseHistory> cases, String id, Function<CaseHistory, CaseFile> at, String company) {
        return cases.stream()
                .flatMap(h -> at.apply(h).directives().stream()
                        .filter(d -> d.directiveId().value().equals(id))
                        .map(d -> at.apply(h).releaseId().value()
                                + company
                                + DateView.of(d.issued())
                                + CaseParts.ended(d.ending())
                                + DateView.orNull(d.onHold())
                                + d.open()
                                + d.lasts()
                                + d.factIds()))
                .toList();
    }

    private static List<String> decisions(List<CaseHistory> cases, Function<CaseHistory, CaseFile> at) {
        return cases.stream()
                .flatMap(h -> at.apply(h).customers().stream()
                        .map(c -> at.apply(h).releaseId().value()
                                + c.previewId()
                                + c.status()
                                + DateView.of(c.decided())
                                + c.factIds()))
                .sorted()
                .toList();
    }

    private static List<String> mentioned(List<CaseHistory> cases, BitemporalPoint clocks, boolean definitely) {
        return cases.stream()
                .filter(h -> h.dated().stream()
                        .filter(f -> !(definitely ? f.definiteFrom() : f.possibleFrom()).isAfter(clocks.day()))
                        .anyMatch(f -> f.recorded().fact().toString().contains("Agency " + company(h))))
                .map(h -> h.file().releaseId().value())
                .toList();
    }

    private static String company(CaseHistory history) {
        return history.file().registration().company().id().value();
    }

    private static List<Object> picture(CaseFile file, Map<FactId, PeriodBounds> bounds) {
        List<Object> said = new ArrayList<>(List.of(file.standing()));
        file.treatments()
                .forEach(t -> said.add(
                        t.kind() + t.subject() + from(t, bounds) + to(t, bounds) + t.open() + t.lasts() + t.factIds()));
        file.directives()
                .forEach(d -> said.add(d.directiveId().value() + d.force() + d.open() + d.lasts() + d.factIds()));
        file.customers().forEach(c -> said.add(c.previewId().value() + c.status() + c.factIds()));
        file.suspensions()
                .forEach(s -> said.add(s.suspensionId().value()
                        + s.open()
                        + s.lasts()
                        + s.restorations().stream().map(r -> r.factId()).toList()));
        file.lists().commitments().forEach(c -> said.add("commitment " + c.factId()));
        file.lists().penalties().forEach(p -> said.add("penalty " + p.factId()));
        file.lists().courtCases().forEach(c -> said.add("court case " + c.factIds()));
        file.lists().licences().forEach(l -> said.add("licence " + l.factId() + l.decision()));
        file.lists().negativeFindings().forEach(n -> said.add("search " + n.factId()));
        said.add(file.standings().size() > 1 ? List.copyOf(file.standings()) : "certain");
        return said;
    }

    private static List<Object> picture(ReleaseDossier dossier) {
        List<Object> said = new ArrayList<>(List.<Object>of(dossier.standing()));
        dossier.treatments()
                .forEach(
                        t -> said.add(t.kind() + t.subject() + t.from() + t.to() + t.open() + t.lasts() + t.factIds()));
        dossier.directives()
                .forEach(d -> said.add(d.directiveId() + d.terms().force() + d.inForce() + d.lasts() + d.factIds()));
        dossier.customers().forEach(c -> said.add(c.previewId() + c.status() + c.factIds()));
        dossier.suspensions()
                .forEach(s -> said.add(s.suspensionId()
                        + s.open()
                        + s.lasts()
                        + Objects.requireNonNullElse(s.restorations(), List.<RestorationView>of()).stream()
                                .map(RestorationView::factId)
                                .toList()));
        dossier.commitments().forEach(c -> said.add("commitment " + c.factId()));
        dossier.penalties().forEach(p -> said.add("penalty " + p.factId()));
        dossier.courtCases().forEach(c -> said.add("court case " + c.factIds()));
        dossier.licences().forEach(l -> said.add("licence " + l.factId() + l.decision()));
        dossier.negativeFindings().forEach(n -> said.add("search " + n.factId()));
        said.add(Objects.requireNonNullElse(dossier.possibleStandings(), "certain"));
        return said;
    }
}
