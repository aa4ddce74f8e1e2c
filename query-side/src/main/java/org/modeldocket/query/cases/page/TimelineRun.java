package org.modeldocket.query.cases.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.query.timeline.FactState;
import org.modeldocket.query.timeline.FactView;
import org.modeldocket.query.timeline.page.TimelineEntry;
import org.modeldocket.query.ui.text.Messages;

/**
 * Facts of a timeline that follow each other and are shown together. Decisions about customers are folded where there are many, facts
 * about other facts always: the fact that they change says so. What was corrected or has several sources is never folded.
 *
 * @param says what is folded; null where a single fact is shown as it is
 */
public record TimelineRun(@Nullable String says, List<TimelineEntry> entries) {
    private static final int FEWEST_DECISIONS = 4;

    private enum Kind {
        OTHER,
        DECISIONS,
        RECORD
    }

    /**
     * The runs of a timeline.
     *
     * @param entries the same facts in words
     */
    static List<TimelineRun> of(List<FactView> facts, List<TimelineEntry> entries, Messages words) {
        List<TimelineRun> runs = new ArrayList<>();
        int from = 0;
        while (from < facts.size()) {
            Kind kind = kind(facts.get(from), entries.get(from));
            int to = from + 1;
            while (to < facts.size() && kind != Kind.OTHER && kind(facts.get(to), entries.get(to)) == kind) {
                to++;
            }
            boolean folded = kind == Kind.RECORD || kind == Kind.DECISIONS && to - from >= FEWEST_DECISIONS;
            if (folded) {
                runs.add(new TimelineRun(
                        says(kind, facts.subList(from, to), entries.subList(from, to), words),
                        entries.subList(from, to)));
            } else {
                entries.subList(from, to).forEach(entry -> runs.add(new TimelineRun(null, List.of(entry))));
            }
            from = to;
        }
        return runs;
    }

    private static Kind kind(FactView fact, TimelineEntry entry) {
        if (fact.fact() instanceof RecordKeeping) {
            return Kind.RECORD;
        }
        boolean plain = fact.state() == FactState.STANDING
                && entry.changes().isEmpty()
                && entry.others().isEmpty()
                && entry.counted() == null;
        return fact.fact() instanceof CustomerDecision && plain ? Kind.DECISIONS : Kind.OTHER;
    }

    private static String says(Kind kind, List<FactView> facts, List<TimelineEntry> entries, Messages words) {
        Map<FactType, Integer> counts = new EnumMap<>(FactType.class);
        facts.forEach(fact -> counts.merge(FactType.of(fact.fact()), 1, Integer::sum));
        String counted = words.all(counts.entrySet().stream()
                .map(count -> words.say("run." + count.getKey().logicalName(), count.getValue()))
                .toList());
        if (kind == Kind.RECORD) {
            return words.say("run.record", counted);
        }
        String first = entries.getFirst().when();
        String last = entries.getLast().when();
        return first == null || last == null || first.equals(last)
                ? words.say("run.decisions", counted, first == null ? words.say("date.unknown") : first)
                : words.say("run.decisions", counted, words.say("date.range", first, last));
    }
}
