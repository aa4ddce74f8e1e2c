package org.modeldocket.query.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Weighed;
import org.modeldocket.query.cases.CustomerSeen;
import org.modeldocket.query.cases.DirectiveSeen;
import org.modeldocket.query.cases.EvaluationSeen;
import org.modeldocket.query.cases.PreviewSeen;
import org.modeldocket.query.cases.ResponseSeen;
import org.modeldocket.query.cases.TargetSeen;
import org.modeldocket.query.cases.TreatmentSeen;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.vocabulary.id.FactId;

/** The numbers of the facts that a page names, which are their positions in the record, and which of those facts it shows. */
final class Positions {
    private static final int PER_ROW = 20;

    private final Set<String> shown = new HashSet<>();
    private final Map<String, Long> numbers = new HashMap<>();

    /**
     * @param entries the facts that the page shows
     * @param rows the facts behind each row of the page, shown there or not
     */
    static Positions of(List<Entry> entries, Collection<List<String>> rows, TimelineQuestions timelines) {
        Positions positions = new Positions();
        for (Entry entry : entries) {
            positions.shown.add(entry.factId());
            positions.numbers.put(entry.factId(), entry.position());
        }
        List<FactId> others = rows.stream()
                .flatMap(row -> row.stream().limit(PER_ROW))
                .filter(id -> !positions.shown.contains(id))
                .distinct()
                .map(FactId::parse)
                .toList();
        timelines.positions(others).forEach((id, position) -> positions.numbers.put(id.toString(), position));
        return positions;
    }

    /** How many facts of a row are named. */
    public int perRow() {
        return PER_ROW;
    }

    public boolean shows(String factId) {
        return shown.contains(factId);
    }

    public @Nullable Long number(String factId) {
        return numbers.get(factId);
    }

    /** The facts behind each entry of lists of cases, in both readings of vague dates. */
    static List<List<String>> behind(Collection<Weighed<Object>> entries) {
        return entries.stream().map(entry -> both(entry, Positions::behindOne)).toList();
    }

    /** The facts of both readings of vague dates, each once. */
    static <T> List<String> both(Weighed<T> entry, Function<T, List<String>> factIds) {
        T possible = entry.possible();
        return both(factIds.apply(entry.said()), possible == null ? null : factIds.apply(possible));
    }

    static List<String> both(List<String> said, @Nullable List<String> possible) {
        return possible == null || possible.equals(said)
                ? said
                : Stream.concat(said.stream(), possible.stream()).distinct().toList();
    }

    private static List<String> behindOne(Object entry) {
        return switch (entry) {
            case TreatmentSeen treatment -> treatment.factIds();
            case DirectiveSeen directive -> directive.factIds();
            case PreviewSeen preview -> preview.factIds();
            case CustomerSeen customer -> customer.factIds();
            case ResponseSeen response -> List.of(response.factId());
            case TargetSeen target -> List.of(target.factId());
            case EvaluationSeen evaluation -> List.of(evaluation.factId());
            default -> List.of();
        };
    }
}
