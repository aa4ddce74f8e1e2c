package org.modeldocket.command.decision;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;

/**
 * What a statement says, with its date, its note and its sources: all but its id and the account that it names. Two statements of
 * one content tell one happening. Its hash is worked out once, since a case holds it among many.
 */
final class StatementContent {
    private static final Set<String> APART = Set.of("factId", "sameHappeningAs");

    private static final ClassValue<List<RecordComponent>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents()).stream()
                    .filter(member -> !APART.contains(member.getName()))
                    .toList();
        }
    };

    private final Class<? extends ReleaseFact> type;
    private final @Nullable Object[] members;
    private final int hash;

    private StatementContent(ReleaseFact statement) {
        type = statement.getClass();
        List<RecordComponent> read = MEMBERS.get(type);
        members = new @Nullable Object[read.size()];
        for (int i = 0; i < members.length; i++) {
            members[i] = value(read.get(i), statement);
        }
        hash = Objects.hash(type, Arrays.hashCode(members));
    }

    static StatementContent of(ReleaseFact statement) {
        return new StatementContent(statement);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StatementContent content
                && hash == content.hash
                && type == content.type
                && Arrays.equals(members, content.members);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    private static @Nullable Object value(RecordComponent member, ReleaseFact statement) {
        try {
            return member.getAccessor().invoke(statement);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a member of a fact that cannot be read: " + member, e);
        }
    }
}
