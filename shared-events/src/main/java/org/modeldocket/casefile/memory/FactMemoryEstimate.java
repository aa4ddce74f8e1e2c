package org.modeldocket.casefile.memory;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;

/** Estimates the bytes of memory that facts take, to bound caches. Counts their texts and members. */
public final class FactMemoryEstimate {
    private static final int OBJECT = 32;
    private static final int TEXT = 56;

    private static final ConcurrentMap<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

    private FactMemoryEstimate() {}

    public static long of(ReleaseFact fact) {
        return 2 * OBJECT + weight(fact);
    }

    private static long weight(@Nullable Object part) {
        return switch (part) {
            case null -> 0;
            case String text -> TEXT + text.length();
            case Collection<?> parts ->
                OBJECT + parts.stream().mapToLong(FactMemoryEstimate::weight).sum();
            case Record parts -> weightOf(parts);
            default -> 2 * OBJECT;
        };
    }

    private static long weightOf(Record parts) {
        long weight = OBJECT;
        for (RecordComponent component : COMPONENTS.computeIfAbsent(parts.getClass(), Class::getRecordComponents)) {
            weight += component.getType().isPrimitive() ? Long.BYTES : weight(value(component, parts));
        }
        return weight;
    }

    private static @Nullable Object value(RecordComponent component, Record parts) {
        try {
            return component.getAccessor().invoke(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a part of a fact that cannot be read: " + component, e);
        }
    }
}
