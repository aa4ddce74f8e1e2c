package org.modeldocket.query.timeline.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.vocabulary.id.FactId;

/** The numbers of the facts that a page names, which are their positions in the record, and which of those facts it shows. */
public final class FactNumbers {
    private static final int PER_ROW = 20;

    private final Set<String> shown = new HashSet<>();
    private final Map<String, Long> numbers = new HashMap<>();

    /**
     * @param entries the facts that the page shows
     * @param rows the facts behind each row of the page, shown there or not
     */
    public static FactNumbers of(
            List<TimelineEntry> entries, Collection<List<String>> rows, TimelineQuestions timelines) {
        FactNumbers positions = new FactNumbers();
        for (TimelineEntry entry : entries) {
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
}
