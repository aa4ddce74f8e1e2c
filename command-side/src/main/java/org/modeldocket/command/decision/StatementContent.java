package org.modeldocket.command.decision;

import java.lang.reflect.RecordComponent;
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

    private final ReleaseFact statement;
    private final boolean sources;
    private final int hash;

    private StatementContent(ReleaseFact statement, boolean sources) {
        this.statement = statement;
        this.sources = sources;
        int combined = statement.getClass().hashCode();
        for (RecordComponent member : MEMBERS.get(statement.getClass())) {
            if (counts(member)) {
                combined = 31 * combined + Objects.hashCode(value(member, statement));
            }
        }
        hash = combined;
    }

    static StatementContent of(ReleaseFact statement) {
        return new StatementContent(statement, true);
    }

    /** All but its sources as well. It never equals a content with sources. */
    static StatementContent apartFromSources(ReleaseFact statement) {
        return new StatementContent(statement, false);
    }

    private boolean counts(RecordComponent member) {
        return sources || !member.getName().equals("citations");
    }

    /** Whether it was worked out from this very statement. */
    boolean isOf(ReleaseFact other) {
        return statement == other;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StatementContent content
                && sources == content.sources
                && hash == content.hash
                && saysTheSameAs(content.statement);
    }

    private boolean saysTheSameAs(ReleaseFact other) {
        if (statement.getClass() != other.getClass()) {
            return false;
        }
        for (RecordComponent member : MEMBERS.get(statement.getClass())) {
            if (counts(member) && !Objects.equals(value(member, statement), value(member, other))) {
                return false;
            }
        }
        return true;
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
