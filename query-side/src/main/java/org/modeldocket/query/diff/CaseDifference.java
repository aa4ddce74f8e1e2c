package org.modeldocket.query.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CustomerFile;
import org.modeldocket.casefile.DirectiveFile;
import org.modeldocket.casefile.Evaluation;
import org.modeldocket.casefile.PreviewFile;
import org.modeldocket.casefile.Response;
import org.modeldocket.casefile.SuspensionFile;
import org.modeldocket.casefile.Target;
import org.modeldocket.casefile.TreatmentPeriod;
import org.modeldocket.query.cases.CaseParts;

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
                    n -> CaseParts.treatment(n.period()),
                    n -> !n.period().open()),
            new PartKind<>(
                    Part.DIRECTIVE,
                    CaseFile::directives,
                    DirectiveFile::directiveId,
                    CaseParts::directive,
                    d -> !d.open()),
            new PartKind<>(
                    Part.SUSPENSION,
                    CaseFile::suspensions,
                    SuspensionFile::suspensionId,
                    CaseParts::suspension,
                    s -> !s.open()),
            new PartKind<>(
                    Part.PREVIEW, CaseFile::previews, PreviewFile::previewId, CaseParts::preview, p -> !p.open()),
            new PartKind<CustomerFile>(
                    Part.CUSTOMER,
                    CaseFile::customers,
                    c -> List.of(c.previewId(), c.customer().id()),
                    CaseParts::customer,
                    c -> false),
            new PartKind<>(Part.RESPONSE, CaseFile::responses, Response::factId, CaseParts::response, r -> false),
            new PartKind<>(Part.TARGET, CaseFile::targets, Target::factId, CaseParts::target, t -> false),
            new PartKind<>(
                    Part.EVALUATION, CaseFile::evaluations, Evaluation::factId, CaseParts::evaluation, e -> false));

    private CaseDifference() {}

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
