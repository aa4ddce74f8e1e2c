package org.modeldocket.query.timeline.page;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.modeldocket.facts.ReleaseFact;

/** Reads the members that a fact has beside those of all facts, in the order of its record. */
final class FactMembers {
    /** {@code factId}, {@code occurred}, {@code citations} and {@code note}, with which the record of every fact begins. */
    private static final int COMMON = 4;

    private static final ClassValue<List<RecordComponent>> OWN = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            List<RecordComponent> all = Arrays.asList(type.getRecordComponents());
            return all.subList(COMMON, all.size());
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
