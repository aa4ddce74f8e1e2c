package org.modeldocket.standalone.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.request.DirectiveRequest;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Capability;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Customer;
import org.modeldocket.vocabulary.DirectiveId;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.Line;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.PreviewId;
import org.modeldocket.vocabulary.Prose;
import org.modeldocket.vocabulary.ReleaseId;
import org.modeldocket.vocabulary.Slug;
import org.modeldocket.vocabulary.SuspensionId;
import org.modeldocket.vocabulary.WebUrl;

/** Schemas of requests, read off the records that the requests become. */
final class RecordSchemas {
    /** What stands in the place of a corrected statement: a statement of any type. */
    static final String REPLACEMENT = "Replacement";

    private static final String SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$";
    private static final Set<Class<?>> IDS =
            Set.of(Slug.class, ReleaseId.class, DirectiveId.class, SuspensionId.class, PreviewId.class);
    /** What may be given as a string instead of an object, and what the string then means. */
    private static final Map<Class<?>, String> SHORT = Map.of(
            Company.class, "the name; the id follows from it",
            Agency.class, "the name; the id follows from it",
            Customer.class, "the name; the id follows from it",
            Capability.class, "the name; the id follows from it",
            Occurred.class, "an EDTF date, where the source gives the date itself",
            Measure.class, "the kind, unless it is OTHER");
    /** Ids that follow from the other members when they are left out. */
    private static final Set<String> DERIVED =
            Set.of("factId", "releaseId", "directiveId", "suspensionId", "previewId", "id");
    /** Lists that must have an entry. */
    private static final Set<String> NEEDED_LISTS = Set.of("agencies", "measures", "releases");

    private final Map<String, Schema<?>> named = new TreeMap<>();

    /** The records met so far, by name, for the document's components. */
    Map<String, Schema<?>> named() {
        return named;
    }

    /** A reference to the schema of a record, which is added to the named ones. */
    Schema<?> reference(Class<?> type) {
        String plain = type.getSimpleName();
        // Answers have an Agency too, with other members.
        String name = plain.endsWith("Request") ? plain : plain + "Input";
        if (!named.containsKey(name)) {
            named.put(name, new ObjectSchema());
            named.put(name, SHORT.containsKey(type) ? withShortForm(type) : object(type));
        }
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    /** The schema of a record itself. */
    ObjectSchema object(Class<?> type) {
        ObjectSchema schema = new ObjectSchema();
        for (RecordComponent member : type.getRecordComponents()) {
            schema.addProperty(member.getName(), of(member.getGenericType()));
            if (isRequired(type, member)) {
                schema.addRequiredItem(member.getName());
            }
        }
        schema.setAdditionalProperties(false);
        return schema;
    }

    private Schema<?> withShortForm(Class<?> type) {
        Schema<?> asText = type == Occurred.class ? of(EdtfDate.class) : new StringSchema();
        return new ComposedSchema().anyOf(List.of(asText.description(SHORT.get(type)), object(type)));
    }

    private Schema<?> of(Type type) {
        if (type instanceof ParameterizedType list) {
            return new ArraySchema().items(of(list.getActualTypeArguments()[0])).maxItems(100);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == boolean.class) {
            return new BooleanSchema();
        }
        if (raw.isEnum()) {
            StringSchema schema = new StringSchema();
            Arrays.stream(raw.getEnumConstants()).map(Object::toString).forEach(schema::addEnumItem);
            return schema;
        }
        Schema<?> text = text(raw);
        if (text != null) {
            return text;
        }
        if (raw == ReleaseFact.class) {
            return new Schema<>().$ref("#/components/schemas/" + REPLACEMENT);
        }
        return raw.isRecord() ? reference(raw) : new StringSchema();
    }

    private static @Nullable Schema<?> text(Class<?> type) {
        if (IDS.contains(type)) {
            return new StringSchema().pattern(SLUG).maxLength(Slug.MAX_LENGTH);
        }
        if (type == FactId.class) {
            return new StringSchema().format("uuid");
        }
        if (type == Line.class) {
            return new StringSchema().maxLength(Line.MAX_LENGTH);
        }
        if (type == Prose.class) {
            return new StringSchema().maxLength(Prose.MAX_LENGTH);
        }
        if (type == WebUrl.class) {
            return new StringSchema().format("uri").maxLength(WebUrl.MAX_LENGTH);
        }
        if (type == EdtfDate.class) {
            return new StringSchema().format("edtf").example("2026-06");
        }
        if (type == Jurisdiction.class) {
            return new StringSchema().example("US").description("an ISO 3166 code");
        }
        return type == Instant.class ? new StringSchema().format("date-time") : null;
    }

    private static boolean isRequired(Class<?> owner, RecordComponent member) {
        boolean optional = member.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || isDerived(owner, member.getName())
                || member.getType() == List.class && !NEEDED_LISTS.contains(member.getName());
        return !optional;
    }

    /** What begins something may leave out its id; what refers to it may not. */
    private static boolean isDerived(Class<?> owner, String member) {
        Class<?> beginning = switch (member) {
            case "directiveId" -> DirectiveIssued.class;
            case "suspensionId" -> AccessSuspended.class;
            case "previewId" -> PreviewGranted.class;
            default -> owner;
        };
        boolean begins = owner == beginning || owner == DirectiveRequest.class;
        return DERIVED.contains(member) && begins;
    }
}
