package org.modeldocket.command.api.request;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.member.Derived;
import org.modeldocket.vocabulary.member.NotEmpty;

/**
 * What a record class says about the JSON object that it is written as: the names, types and presence of its members. A
 * member may be absent where the component is {@code @Nullable}, or is a list, which is then empty.
 */
final class JsonRecordShape<T> {
    private static final ClassValue<JsonRecordShape<?>> SHAPES = new ClassValue<>() {
        @Override
        protected JsonRecordShape<?> computeValue(Class<?> type) {
            return new JsonRecordShape<>(type);
        }
    };

    /**
     * One member.
     *
     * @param type with a list, that of its entries
     * @param notEmpty whether it is a list that must be there and have an entry
     * @param derived whether it follows from the others where it is left out
     */
    record Member(String name, Class<?> type, boolean list, boolean optional, boolean notEmpty, boolean derived) {}

    private final SequencedMap<String, Member> members = new LinkedHashMap<>();
    private final Constructor<T> constructor;

    private JsonRecordShape(Class<T> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " is not a record and is not written as a string");
        }
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components) {
            members.put(component.getName(), member(component));
        }
        try {
            constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    @SuppressWarnings("unchecked") // the class value is keyed by the very type
    static <T> JsonRecordShape<T> of(Class<T> type) {
        return (JsonRecordShape<T>) SHAPES.get(type);
    }

    SequencedMap<String, Member> members() {
        return members;
    }

    /**
     * @param values by member; one that is absent may be missing
     * @throws IllegalArgumentException what the record's own constructor has against the values
     */
    T make(Map<String, Object> values) {
        @Nullable
        Object[] arguments = members.values().stream()
                .map(member ->
                        member.list() ? values.getOrDefault(member.name(), List.of()) : values.get(member.name()))
                .toArray();
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException("a record's constructor failed", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's constructor can be called", e);
        }
    }

    private static Member member(RecordComponent component) {
        boolean list = component.getType() == List.class;
        boolean optional = list || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Member(
                component.getName(),
                list ? entryType(component.getGenericType()) : component.getType(),
                list,
                optional,
                component.isAnnotationPresent(NotEmpty.class),
                component.isAnnotationPresent(Derived.class));
    }

    private static Class<?> entryType(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }
}
