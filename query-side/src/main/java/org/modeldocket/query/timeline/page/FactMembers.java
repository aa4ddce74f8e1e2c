package org.modeldocket.query.timeline.page;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.modeldocket.facts.ReleaseFact;

/** Reads the members that a fact has beside those of all facts, in the order of its record. */
final class FactMembers {
    private static final Set<String> COMMON = Set.of("factId", "occurred", "citations", "note", "sameHappeningAs");

    private static final ClassValue<List<RecordComponent>> OWN = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .filter(member -> !COMMON.contains(member.getName()))
                    .toList();
        }
    };

    private FactMembers() {}

    /** By name; one that is absent is an empty text. */
    static SequencedMap<String, Object> of(ReleaseFact fact) {
        SequencedMap<String, Object> members = new LinkedHashMap<>();
        for (RecordComponent member : OWN.get(fact.getClass())) {
            try {
                Object value = member.getAccessor().invoke(fact);
                members.put(member.getName(), value == null ? "" : value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a member of a fact that cannot be read: " + member, e);
            }
        }
        return members;
    }
}
