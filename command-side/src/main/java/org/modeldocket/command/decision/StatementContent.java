package org.modeldocket.command.decision;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;

/**
 * What a statement says, with its date, its note and its sources: all but its id and the account that it names. Two statements of
 * one content tell one happening.
 */
record StatementContent(Class<? extends ReleaseFact> type, List<?> members) {
    private static final Set<String> APART = Set.of("factId", "sameHappeningAs");

    private static final ClassValue<List<RecordComponent>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents()).stream()
                    .filter(member -> !APART.contains(member.getName()))
                    .toList();
        }
    };

    static StatementContent of(ReleaseFact statement) {
        List<@Nullable Object> members = new ArrayList<>();
        for (RecordComponent member : MEMBERS.get(statement.getClass())) {
            members.add(value(member, statement));
        }
        return new StatementContent(statement.getClass(), members);
    }

    private static @Nullable Object value(RecordComponent member, ReleaseFact statement) {
        try {
            return member.getAccessor().invoke(statement);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a member of a fact that cannot be read: " + member, e);
        }
    }
}
