package org.modeldocket.query.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseOrder;
import org.modeldocket.casefile.DatedFact;
import org.modeldocket.casefile.GuessedPlaces;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.Statement;
import org.modeldocket.casefile.ValidTimeSlices;
import org.modeldocket.time.Certainty;
import org.modeldocket.time.TimeBounds;
import org.modeldocket.vocabulary.id.FactId;

/**
 * All facts of a case in the order in which they are read: what stands in the order of the case; what is retracted where its day
 * would put it; behind what counts, the other accounts of the same; and each fact of record-keeping behind the statement that it is
 * about. What cannot have happened by the day asked about is left out, with all that is about it. Pure.
 */
final class CaseTimeline {
    private final KnownCase known;
    private final Map<Long, Certainty> happened = new HashMap<>();
    private final Set<Long> guessed;
    private final Map<Long, Statement> statements = new HashMap<>();
    private final Map<FactId, List<Statement>> beside;
    private final AccountsByFact accounts;

    private CaseTimeline(KnownCase known) {
        this.known = known;
        List<Statement> all = known.history().statements();
        all.forEach(s -> statements.put(s.original().sequence(), s));
        beside = AccountsByFact.byCounted(all);
        accounts = AccountsByFact.of(all);
        for (DatedFact fact : known.history().dated()) {
            happened.put(fact.recorded().sequence(), by(known.day(), fact.possibleFrom(), fact.definiteFrom()));
        }
        guessed = new HashSet<>(GuessedPlaces.of(known.history().ordered()));
    }

    /** A fact in its place; what it says of itself is worked out when asked for. */
    record Told(RecordedFact recorded, Supplier<FactView> seen) {}

    static List<Told> of(KnownCase known) {
        return new CaseTimeline(known).facts();
    }

    private List<Told> facts() {
        List<Told> facts = new ArrayList<>();
        Set<Long> told = new HashSet<>();
        for (Statement statement : inOrder()) {
            tell(statement, statement, facts, told);
            for (Statement other : beside.getOrDefault(id(statement), List.of())) {
                tell(other, statement, facts, told);
            }
        }
        for (RecordedFact astray : known.history().recorded()) {
            if (!told.contains(astray.sequence())) {
                facts.add(new Told(astray, () -> StatementView.aboutNothing(astray)));
            }
        }
        return facts;
    }

    /** @param place the statement in whose place it stands: the one that counts */
    private void tell(Statement statement, Statement place, List<Told> facts, Set<Long> told) {
        StatementView seen = new StatementView(statement);
        boolean had = happened(place) != Certainty.IMPOSSIBLE;
        told.add(statement.original().sequence());
        if (had) {
            facts.add(new Told(
                    statement.original(),
                    () -> seen.fact(certainty(place), !isGuess(statement), accounts.of(id(statement)))));
        }
        for (RecordedFact change : statement.changes()) {
            told.add(change.sequence());
            if (had) {
                facts.add(new Told(change, () -> seen.change(change)));
            }
        }
    }

    private static FactId id(Statement statement) {
        return statement.original().fact().factId();
    }

    private List<Statement> inOrder() {
        List<Statement> order = new ArrayList<>();
        for (RecordedFact standing : known.history().ordered()) {
            order.add(statement(standing.sequence()));
        }
        for (Statement statement : known.history().statements()) {
            if (statement.retracted()) {
                order.add(placeOf(statement.inPlace(), order), statement);
            }
        }
        return order;
    }

    private Statement statement(long sequence) {
        Statement statement = statements.get(sequence);
        if (statement == null) {
            throw new IllegalStateException("no statement of sequence " + sequence);
        }
        return statement;
    }

    /** Behind the last fact that its day, or else its sequence, puts before it. */
    private static int placeOf(RecordedFact retracted, List<Statement> order) {
        for (int i = order.size() - 1; i >= 0; i--) {
            RecordedFact other = order.get(i).inPlace();
            TimeBounds theirs = CaseOrder.bounds(other);
            TimeBounds its = CaseOrder.bounds(retracted);
            boolean overlap = !theirs.isWrittenBefore(its) && !its.isWrittenBefore(theirs);
            if (theirs.isWrittenBefore(its) || overlap && other.sequence() < retracted.sequence()) {
                return i + 1;
            }
        }
        return order.size();
    }

    private Certainty happened(Statement statement) {
        Certainty standing = happened.get(statement.original().sequence());
        if (standing != null) {
            return standing;
        }
        LocalDate day = known.day();
        return day.equals(ValidTimeSlices.END_OF_TIME)
                ? Certainty.DEFINITE
                : CaseOrder.bounds(statement.inPlace()).days().onOrBefore(day);
    }

    private @Nullable Certainty certainty(Statement statement) {
        return known.asOf().validAt() == null ? null : happened(statement);
    }

    private boolean isGuess(Statement statement) {
        if (!statement.retracted()) {
            return guessed.contains(statement.original().sequence());
        }
        List<RecordedFact> all = new ArrayList<>(known.history().ordered());
        all.add(statement.inPlace());
        return GuessedPlaces.of(all).contains(statement.original().sequence());
    }

    private static Certainty by(LocalDate day, LocalDate possibleFrom, LocalDate definiteFrom) {
        if (possibleFrom.isAfter(day)) {
            return Certainty.IMPOSSIBLE;
        }
        return definiteFrom.isAfter(day) ? Certainty.POSSIBLE : Certainty.DEFINITE;
    }
}
