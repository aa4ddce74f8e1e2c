package org.modeldocket.standalone.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.state.CustomerState;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.cases.view.AudienceView;
import org.modeldocket.query.cases.view.MeasureView;
import org.modeldocket.query.diff.Change;
import org.modeldocket.query.diff.RecordedFactView;
import org.modeldocket.query.timeline.FactView;
import org.modeldocket.time.EdtfDate;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of answers, read off the records that the controllers return. */
final class AnswerSchemas {
    private static final Map<Class<?>, Supplier<ObjectNode>> PLAIN = Map.ofEntries(
            Map.entry(String.class, () -> Json.type("string")),
            Map.entry(int.class, () -> Json.type("integer", "int32")),
            Map.entry(Integer.class, () -> Json.type("integer", "int32")),
            Map.entry(long.class, () -> Json.type("integer", "int64")),
            Map.entry(Long.class, () -> Json.type("integer", "int64")),
            Map.entry(double.class, () -> Json.type("number", "double")),
            Map.entry(Double.class, () -> Json.type("number", "double")),
            Map.entry(boolean.class, () -> Json.type("boolean")),
            Map.entry(Boolean.class, () -> Json.type("boolean")),
            Map.entry(Instant.class, () -> Json.type("string", "date-time")),
            Map.entry(LocalDate.class, () -> Json.type("string", "date")),
            Map.entry(EdtfDate.class, () -> Json.type("string")),
            Map.entry(KnownAt.class, () -> Json.type("string")),
            Map.entry(MeasureView.class, () -> Json.ref("Measure")),
            Map.entry(AudienceView.class, () -> Json.ref("Audience")),
            Map.entry(JsonNode.class, () -> Json.ref("FactData")),
            Map.entry(FactView.class, () -> Json.ref("Fact")),
            Map.entry(RecordedFactView.class, () -> Json.ref("RecordedFact")),
            Map.entry(Change.class, () -> Json.ref("Change")));

    private final Texts texts;
    private final SortedMap<String, ObjectNode> named = new TreeMap<>();
    private final Map<String, Class<?>> records = new HashMap<>();

    AnswerSchemas(Texts texts) {
        this.texts = texts;
    }

    SortedMap<String, ObjectNode> named() {
        return named;
    }

    ObjectNode of(Class<?> type) {
        return of(ResolvableType.forClass(type));
    }

    ObjectNode of(ResolvableType type) {
        Class<?> raw = type.resolve(Object.class);
        if (PLAIN.containsKey(raw)) {
            return PLAIN.get(raw).get();
        }
        if (raw == ResponseEntity.class) {
            return of(type.getGeneric(0));
        }
        if (List.class.isAssignableFrom(raw)) {
            return Json.list(of(type.getGeneric(0)));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return byConstant(type.getGeneric(0).resolve(Object.class), type.getGeneric(1));
        }
        if (raw.isEnum()) {
            return constant(raw);
        }
        if (!raw.isRecord()) {
            throw new IllegalStateException("an answer has a " + type + "; say here how JSON shows it");
        }
        String name = name(type);
        Class<?> before = records.put(name, raw);
        if (before != null && before != raw) {
            throw new IllegalStateException(raw + " and " + before + " would be one schema");
        }
        if (!named.containsKey(name)) {
            named.put(name, Json.object());
            named.put(name, describe(members(type, Set.of()), name));
        }
        return Json.ref(name);
    }

    ObjectNode describe(ObjectNode schema, String name) {
        return schema.put("description", texts.text("schemas", name));
    }

    /** The members of a record, those of unwrapped members among them. */
    ObjectNode members(ResolvableType type, Set<String> but) {
        ObjectNode schema = Json.members();
        addMembers(schema, type, true, but);
        return schema;
    }

    private void addMembers(ObjectNode schema, ResolvableType type, boolean surely, Set<String> but) {
        Class<?> owner = type.resolve(Object.class);
        for (RecordComponent component : owner.getRecordComponents()) {
            String member = component.getName();
            ResolvableType of = ResolvableType.forType(component.getGenericType(), type);
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                addMembers(schema, of, surely && !nullable, but);
            } else if (!component.getAccessor().isAnnotationPresent(JsonIgnore.class) && !but.contains(member)) {
                JsonInclude.Include inclusion = inclusion(owner, component);
                boolean always = inclusion == JsonInclude.Include.ALWAYS;
                boolean mayBeLeftOut = inclusion == JsonInclude.Include.NON_DEFAULT
                        || inclusion == JsonInclude.Include.NON_EMPTY && component.getType() == List.class;
                ObjectNode shown = nullable && always ? Json.orNull(of(of)) : of(of);
                texts.describe(shown, owner.getSimpleName(), member);
                Json.add(schema, member, shown, surely && (always || !nullable && !mayBeLeftOut));
            }
        }
    }

    private static JsonInclude.Include inclusion(Class<?> owner, RecordComponent component) {
        JsonInclude own = component.getAccessor().getAnnotation(JsonInclude.class);
        JsonInclude common = owner.getAnnotation(JsonInclude.class);
        return own != null ? own.value() : common != null ? common.value() : JsonInclude.Include.ALWAYS;
    }

    /** A map by the constants of an enum: a member for each that may be there. */
    private ObjectNode byConstant(Class<?> constants, ResolvableType value) {
        ObjectNode schema = Json.members();
        texts.need("enums", nameOf(constants));
        for (Object constant : constants.getEnumConstants()) {
            ObjectNode shown = of(value);
            shown.put("description", texts.text("enums", nameOf(constants), "values", constant.toString()));
            Json.add(schema, constant.toString(), shown, false);
        }
        return schema;
    }

    ObjectNode constant(Class<?> type) {
        String name = nameOf(type);
        records.put(name, type);
        named.computeIfAbsent(name, key -> {
            ObjectNode schema = Json.type("string");
            StringBuilder text = new StringBuilder(texts.text("enums", key)).append('\n');
            Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(value -> {
                schema.withArrayProperty("enum").add(value);
                text.append("\n- `").append(value).append("`: ").append(texts.text("enums", key, "values", value));
            });
            return schema.put("description", text.toString());
        });
        return Json.ref(name);
    }

    /** Published names of schemas stay as they are when a class is renamed. */
    private static String nameOf(Class<?> type) {
        if (type == CustomerState.Status.class) {
            return "CustomerFileStatus";
        }
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
    }

    private static String name(ResolvableType type) {
        StringBuilder name = new StringBuilder(type.resolve(Object.class).getSimpleName());
        for (ResolvableType generic : type.getGenerics()) {
            name.append(name(generic));
        }
        return name.toString();
    }
}
