package org.modeldocket.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.ValidTimeSlice;
import org.modeldocket.casefile.state.AnnouncedTarget;
import org.modeldocket.casefile.state.DirectiveState;
import org.modeldocket.casefile.state.PreviewState;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.Step;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.FactId;

/** What is overdue on a day, found by folding each case from nothing, the readings of its dates one beside the other. */
final class OverdueOracle {
    private final LocalDate day;
    private final Map<String, String> overdue = new TreeMap<>();

    private OverdueOracle(LocalDate day) {
        this.day = day;
    }

    /** How surely, and within which days it was due, by release and position of its first fact. */
    static Map<String, String> overdue(List<RecordedFact> record, LocalDate day) {
        Map<String, List<RecordedFact>> cases = new TreeMap<>();
        record.forEach(fact -> cases.computeIfAbsent(fact.releaseId().value(), id -> new ArrayList<>())
                .add(fact));
        OverdueOracle oracle = new OverdueOracle(day);
        cases.forEach(oracle::add);
        return oracle.overdue;
    }

    private void add(String release, List<RecordedFact> facts) {
        Map<FactId, Long> positions = new HashMap<>();
        facts.forEach(fact -> positions.put(fact.fact().factId(), fact.position()));
        ValidTimeSlice slice = CaseHistory.of(facts).validAt(day);
        Set<FactId> begun = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
        Stream.of(slice.definite(), slice.possible())
                .flatMap(file -> file.treatments().stream())
                .forEach(period -> begun.add(period.openedBy()));
        for (FactId opening : begun) {
            treatment(release, positions.getOrDefault(opening, 0L), opening, slice);
        }
        for (Step step : Step.values()) {
            target(release, positions, step, slice);
        }
    }

    private void treatment(String release, long position, FactId opening, ValidTimeSlice slice) {
        TreatmentPeriod sure = period(slice.definite(), opening);
        TreatmentPeriod maybe = period(slice.possible(), opening);
        List<PlannedDate> dates = new ArrayList<>();
        boolean nothing = false;
        for (CaseFile file : List.of(slice.definite(), slice.possible())) {
            TreatmentPeriod period = file == slice.definite() ? sure : maybe;
            if (period != null && period.open()) {
                PlannedDate due = due(file, period);
                nothing |= due == null;
                Stream.ofNullable(due).forEach(dates::add);
            }
        }
        boolean lasts = sure != null && sure.open() && (maybe == null || maybe.open());
        put(release, position, dates, lasts && !nothing);
    }

    private static @Nullable TreatmentPeriod period(CaseFile file, FactId opening) {
        return file.treatments().stream()
                .filter(period -> period.openedBy().equals(opening))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable PlannedDate due(CaseFile file, TreatmentPeriod period) {
        for (DirectiveState directive : file.directives()) {
            if (period.kind().directive() && directive.directiveId().value().equals(period.subject())) {
                return directive.fulfilled() != null || directive.onHold() != null
                        ? null
                        : directive.terms().complyBy();
            }
        }
        for (PreviewState preview : file.previews()) {
            if (period.kind() == Treatment.PREVIEW
                    && preview.previewId().value().equals(period.subject())) {
                return preview.plannedEnd();
            }
        }
        return null;
    }

    private void target(String release, Map<FactId, Long> positions, Step step, ValidTimeSlice slice) {
        AnnouncedTarget sure = last(slice.definite(), step);
        AnnouncedTarget maybe = last(slice.possible(), step);
        boolean surelyOpen = !reached(slice.definite(), step) && !reached(slice.possible(), step);
        if (reached(slice.definite(), step)) {
            return;
        }
        for (AnnouncedTarget target :
                Stream.of(sure, maybe).filter(Objects::nonNull).distinct().toList()) {
            put(
                    release,
                    positions.getOrDefault(target.factId(), 0L),
                    List.of(target.target()),
                    surelyOpen && target.equals(sure) && (maybe == null || target.equals(maybe)));
        }
    }

    private static @Nullable AnnouncedTarget last(CaseFile file, Step step) {
        return file.lists().targets().stream()
                .filter(target -> target.step() == step)
                .reduce((one, next) -> next)
                .orElse(null);
    }

    private static boolean reached(CaseFile file, Step step) {
        return file.count(Treatment.GENERAL_RELEASE) > 0
                || file.count(Treatment.WITHDRAWAL) > 0
                || step == Step.PREVIEW && file.count(Treatment.PREVIEW) > 0;
    }

    private void put(String release, long position, List<PlannedDate> dates, boolean lasts) {
        boolean all = lasts;
        boolean some = false;
        LocalDate earliest = LocalDate.MAX;
        LocalDate latest = LocalDate.MIN;
        for (PlannedDate date : dates) {
            LocalDate from = Objects.requireNonNullElse(date.edtf().earliest(), LocalDate.MIN);
            LocalDate to = Objects.requireNonNullElse(date.edtf().latest(), LocalDate.MAX);
            all &= to.isBefore(day);
            some |= from.isBefore(day);
            earliest = from.isBefore(earliest) ? from : earliest;
            latest = to.isAfter(latest) ? to : latest;
        }
        if (some) {
            overdue.put(
                    "%s/%010d".formatted(release, position),
                    (all ? "DEFINITE " : "POSSIBLE ") + text(earliest) + " " + text(latest));
        }
    }

    private static String text(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? "null" : day.toString();
    }
}
