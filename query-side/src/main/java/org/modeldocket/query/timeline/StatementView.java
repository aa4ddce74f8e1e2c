package org.modeldocket.query.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.Statement;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.ClaimRanked;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.FactReinstated;
import org.modeldocket.facts.FactRetracted;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.time.Certainty;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.text.LongText;

/** Says of a statement, and of each fact about it, what the timeline says. Pure. */
final class StatementView {
    private final Statement statement;
    private final Set<FactId> retracted = new HashSet<>();
    private final Map<Citation, FactId> added = new HashMap<>();

    StatementView(Statement statement) {
        this.statement = statement;
        for (RecordedFact change : statement.changes()) {
            switch (keeping(change)) {
                case FactRetracted retraction -> retracted.add(retraction.targetFactId());
                case FactReinstated reinstatement -> retracted.remove(reinstatement.targetFactId());
                case FactCorrected correction -> {}
                case ClaimRanked ranking -> {}
                case CitationAdded addition -> {
                    added.putIfAbsent(addition.citation(), addition.factId());
                    addition.citations().forEach(c -> added.putIfAbsent(c, addition.factId()));
                }
            }
        }
    }

    /** A fact of record-keeping about something that the case does not hold; it changes nothing. */
    static FactView aboutNothing(RecordedFact astray) {
        return new StatementView(new Statement(
                        astray, List.of(), astray.fact(), false, astray.fact().citations(), ClaimRank.NORMAL, null))
                .fact(null, true, null);
    }

    /**
     * The statement itself.
     *
     * @param happened null where no day is asked about
     * @param others what other sources say; null where none does
     */
    FactView fact(@Nullable Certainty happened, boolean orderCertain, @Nullable OtherAccounts others) {
        RecordedFact original = statement.original();
        boolean corrected = !statement.says().equals(original.fact());
        FactState standing = corrected ? FactState.CORRECTED : FactState.STANDING;
        return seen(
                statement.inPlace(),
                statement.retracted() ? FactState.RETRACTED : standing,
                happened,
                orderCertain,
                citations(),
                corrected ? WordingView.of(original.fact()) : null,
                null,
                others);
    }

    /** Its sources, those added later marked. */
    List<CitationView> citations() {
        return statement.citations().stream()
                .map(c -> CitationView.of(c, statement.says().citations().contains(c) ? null : added.get(c)))
                .toList();
    }

    /** One of the facts about it. */
    FactView change(RecordedFact change) {
        List<CitationView> citations = change.fact().citations().stream()
                .map(c -> CitationView.of(c, null))
                .toList();
        ReleaseFact replaced = change.fact() instanceof FactCorrected ? statement.saidBefore(change) : null;
        return seen(change, state(change.fact()), null, true, citations, null, replaced, null);
    }

    private FactView seen(
            RecordedFact recorded,
            FactState state,
            @Nullable Certainty happened,
            boolean orderCertain,
            List<CitationView> citations,
            @Nullable WordingView original,
            @Nullable ReleaseFact replaced,
            @Nullable OtherAccounts others) {
        ReleaseFact fact = recorded.fact();
        FactType type = FactType.of(fact);
        boolean isStatement = fact.factId().equals(statement.original().fact().factId());
        return new FactView(
                recorded.releaseId().value(),
                fact.factId().toString(),
                type.logicalName(),
                type.revision(),
                recorded.position(),
                recorded.sequence(),
                state,
                fact.occurred() == null ? null : OccurredView.of(fact.occurred()),
                happened,
                recorded.recordedAt(),
                recorded.actor(),
                orderCertain,
                citations,
                WordingView.data(fact),
                original,
                changes(fact.factId(), FactCorrected.class),
                changes(fact.factId(), FactRetracted.class),
                changes(fact.factId(), FactReinstated.class),
                isStatement && statement.rank() != ClaimRank.NORMAL ? statement.rank() : null,
                isStatement && statement.countedInstead() != null
                        ? statement.countedInstead().toString()
                        : null,
                others,
                replaced,
                fact);
    }

    private List<ChangeView> changes(FactId factId, Class<? extends RecordKeeping> kind) {
        List<ChangeView> changes = new ArrayList<>();
        for (RecordedFact change : statement.changes()) {
            if (kind.isInstance(change.fact()) && keeping(change).targetFactId().equals(factId)) {
                changes.add(change(change, keeping(change)));
            }
        }
        return changes;
    }

    private ChangeView change(RecordedFact recorded, RecordKeeping change) {
        return switch (change) {
            case FactCorrected c -> change(recorded, c.reason(), state(c), WordingView.of(c.replacement()));
            case FactRetracted r -> change(recorded, r.reason(), null, null);
            case FactReinstated r -> change(recorded, r.reason(), null, null);
            case CitationAdded a -> throw notAChange(a);
            case ClaimRanked c -> throw notAChange(c);
        };
    }

    private static IllegalArgumentException notAChange(RecordKeeping fact) {
        return new IllegalArgumentException(fact.factId() + " changes no fact's standing");
    }

    private static ChangeView change(
            RecordedFact recorded, LongText reason, @Nullable FactState state, @Nullable WordingView says) {
        return new ChangeView(
                recorded.fact().factId().toString(),
                recorded.recordedAt(),
                recorded.actor(),
                reason.value(),
                state,
                says);
    }

    private FactState state(ReleaseFact change) {
        if (retracted.contains(change.factId())) {
            return FactState.RETRACTED;
        }
        boolean replaced = change instanceof FactCorrected correction && correction.replacement() != statement.says();
        return replaced ? FactState.CORRECTED : FactState.STANDING;
    }

    private static RecordKeeping keeping(RecordedFact change) {
        if (change.fact() instanceof RecordKeeping about) {
            return about;
        }
        throw new IllegalArgumentException(change.fact().factId() + " is about no fact");
    }
}
