package org.modeldocket.query.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.state.AnnouncedTarget;
import org.modeldocket.casefile.state.Commitment;
import org.modeldocket.casefile.state.CustomerState;
import org.modeldocket.casefile.state.DirectiveState;
import org.modeldocket.casefile.state.Evaluation;
import org.modeldocket.casefile.state.Licence;
import org.modeldocket.casefile.state.NegativeFinding;
import org.modeldocket.casefile.state.Penalty;
import org.modeldocket.casefile.state.PreviewState;
import org.modeldocket.casefile.state.Response;
import org.modeldocket.casefile.state.SuspensionState;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.query.cases.CaseParts;
import org.modeldocket.query.cases.ListedPartViews;
import org.modeldocket.query.timeline.AccountsByFact;

/**
 * What one folded case says that another does not. Pure. Whoever takes out of the first what is gone, puts in what is new and
 * swaps what has changed holds the second.
 */
public final class CaseDifference {
    /** Two periods of one kind and subject, of a directive whose force went to and fro, are told apart by their number. */
    private record Numbered(Object key, TreatmentPeriod period) {
        static List<Numbered> all(Collection<TreatmentPeriod> periods) {
            Map<Object, Integer> count = new HashMap<>();
            return periods.stream()
                    .map(period -> {
                        List<Object> same = List.of(period.kind(), period.subject());
                        return new Numbered(List.of(same, count.merge(same, 1, Integer::sum)), period);
                    })
                    .toList();
        }
    }

    private static final List<PartKind<?>> KINDS = List.of(
            new PartKind<>(Part.RELEASE, f -> List.of(CaseParts.release(f)), r -> "the", r -> r, r -> false),
            new PartKind<>(Part.STANDING, f -> List.of(f.standing()), s -> "the", s -> s, s -> false),
            new PartKind<>(
                    Part.TREATMENT,
                    f -> Numbered.all(f.treatments()),
                    Numbered::key,
                    n -> CaseParts.treatment(n.period(), AccountsByFact.NONE),
                    n -> !n.period().open()),
            new PartKind<>(
                    Part.DIRECTIVE,
                    CaseFile::directives,
                    DirectiveState::directiveId,
                    alone(CaseParts::directive),
                    d -> !d.open()),
            new PartKind<>(
                    Part.SUSPENSION,
                    CaseFile::suspensions,
                    SuspensionState::suspensionId,
                    alone(CaseParts::suspension),
                    s -> !s.open()),
            new PartKind<>(
                    Part.PREVIEW,
                    CaseFile::previews,
                    PreviewState::previewId,
                    alone(CaseParts::preview),
                    p -> !p.open()),
            new PartKind<CustomerState>(
                    Part.CUSTOMER,
                    CaseFile::customers,
                    c -> List.of(c.previewId(), c.customer().id()),
                    alone(CaseParts::customer),
                    c -> false),
            new PartKind<>(
                    Part.RESPONSE,
                    f -> f.lists().responses(),
                    Response::factId,
                    alone(ListedPartViews::response),
                    r -> false),
            new PartKind<>(
                    Part.TARGET,
                    f -> f.lists().targets(),
                    AnnouncedTarget::factId,
                    alone(ListedPartViews::target),
                    t -> false),
            new PartKind<>(
                    Part.EVALUATION,
                    f -> f.lists().evaluations(),
                    Evaluation::factId,
                    alone(ListedPartViews::evaluation),
                    e -> false),
            new PartKind<>(
                    Part.COMMITMENT,
                    f -> f.lists().commitments(),
                    Commitment::factId,
                    alone(ListedPartViews::commitment),
                    c -> false),
            new PartKind<>(
                    Part.PENALTY,
                    f -> f.lists().penalties(),
                    Penalty::factId,
                    alone(ListedPartViews::penalty),
                    p -> false),
            new PartKind<>(
                    Part.COURT_CASE,
                    f -> f.lists().courtCases(),
                    c -> c.factIds().getFirst(),
                    alone(ListedPartViews::courtCase),
                    c -> false),
            new PartKind<>(
                    Part.LICENCE,
                    f -> f.lists().licences(),
                    Licence::factId,
                    alone(ListedPartViews::licence),
                    l -> false),
            new PartKind<>(
                    Part.NEGATIVE_FINDING,
                    f -> f.lists().negativeFindings(),
                    NegativeFinding::factId,
                    alone(ListedPartViews::negativeFinding),
                    n -> false));

    private CaseDifference() {}

    /** Without what other sources say: the difference shows that of the statements. */
    private static <T> Function<T, Object> alone(BiFunction<T, AccountsByFact, ?> view) {
        return part -> view.apply(part, AccountsByFact.NONE);
    }

    /**
     * @param before null where there was no such case yet
     * @return kind by kind in the order of {@link Part}; empty where both say the same
     */
    public static List<Change> between(@Nullable CaseFile before, CaseFile after) {
        List<Change> changes = new ArrayList<>();
        boolean sameTreatments = before != null && before.treatments() == after.treatments();
        for (PartKind<?> kind : KINDS) {
            if (kind.part() != Part.TREATMENT || !sameTreatments) {
                kind.compare(before, after, changes);
            }
        }
        return changes;
    }
}
