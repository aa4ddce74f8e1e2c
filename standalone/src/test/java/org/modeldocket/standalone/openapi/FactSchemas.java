package org.modeldocket.standalone.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.cases.view.CapabilityView;
import org.modeldocket.query.cases.view.LegalBasisView;
import org.modeldocket.query.cases.view.LegalIdentifierView;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.timeline.CitationView;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Capability;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Customer;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.modeldocket.vocabulary.legal.CurrencyCode;
import org.modeldocket.vocabulary.legal.LegalBasis;
import org.modeldocket.vocabulary.legal.LegalIdentifier;
import org.modeldocket.vocabulary.member.Derived;
import org.modeldocket.vocabulary.member.NotEmpty;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;
import org.modeldocket.vocabulary.text.WebUrl;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of the records of the vocabulary and of facts: as a request sends them, or as an answer shows them. */
final class FactSchemas {
    private static final String SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$";
    private static final Set<Class<?>> IDS =
            Set.of(Slug.class, ReleaseId.class, DirectiveId.class, SuspensionId.class, PreviewId.class);
    /** What a request may write as a string instead of an object. */
    private static final Set<Class<?>> SHORT = Set.of(
            Company.class,
            Agency.class,
            Customer.class,
            Capability.class,
            Occurred.class,
            PlannedDate.class,
            Measure.class,
            Audience.class);
    /** What is shown as a string too. */
    private static final Map<Class<?>, Class<?>> BY_KIND =
            Map.of(Measure.class, Measure.Kind.class, Audience.class, Audience.Kind.class);

    private static final Set<Class<?>> DATES = Set.of(Occurred.class, PlannedDate.class);

    private static final Map<Class<?>, Class<?>> SHOWN_AS = Map.of(
            Company.class, Organisation.class,
            Customer.class, Organisation.class,
            Agency.class, AgencyName.class,
            Capability.class, CapabilityView.class,
            Citation.class, CitationView.class,
            LegalIdentifier.class, LegalIdentifierView.class,
            LegalBasis.class, LegalBasisView.class);
    /** What the record knows may be named by its id alone. */
    private static final Set<Class<?>> ORGANISATIONS = Set.of(Company.class, Agency.class, Customer.class);

    private final boolean sent;
    private final Texts texts;
    private final AnswerSchemas answers;
    private final Map<String, ObjectNode> named = new TreeMap<>();

    FactSchemas(boolean sent, Texts texts, AnswerSchemas answers) {
        this.sent = sent;
        this.texts = texts;
        this.answers = answers;
    }

    Map<String, ObjectNode> named() {
        return named;
    }

    ObjectNode reference(Class<?> type) {
        String plain = type.getSimpleName();
        String name = !sent || plain.endsWith("Request") ? plain : plain + "Input";
        if (!named.containsKey(name)) {
            named.put(name, Json.object());
            ObjectNode object = object(type, Set.of());
            ObjectNode schema = sent && SHORT.contains(type)
                    ? Json.of("anyOf", List.of(answers.describe(shortForm(type), plain + "Text"), object))
                    : BY_KIND.containsKey(type) || type == PlannedDate.class
                            ? Json.of("anyOf", List.of(shortForm(type), object))
                            : object;
            if (SHORT.contains(type)) {
                object.put("description", texts.text("schemas", plain + "Object"));
            }
            named.put(name, answers.describe(schema, name));
        }
        return Json.ref(name);
    }

    private ObjectNode shortForm(Class<?> type) {
        Class<?> kinds = BY_KIND.get(type);
        return kinds != null ? answers.constant(kinds) : of(DATES.contains(type) ? EdtfDate.class : ShortText.class);
    }

    /** The schema of a record itself. What is sent must hold nothing else. */
    ObjectNode object(Class<?> type, Set<String> but) {
        ObjectNode schema = Json.members();
        for (RecordComponent member : type.getRecordComponents()) {
            if (!but.contains(member.getName())) {
                ObjectNode value = of(member.getGenericType());
                if (member.isAnnotationPresent(NotEmpty.class)) {
                    value.put("minItems", 1);
                }
                texts.describe(value, type.getSimpleName(), member.getName());
                Json.add(schema, member.getName(), value, isRequired(type, member));
            }
        }
        if (sent) {
            schema.put("additionalProperties", false);
            if (ORGANISATIONS.contains(type)) {
                schema.put("minProperties", 1);
            }
        }
        return schema;
    }

    private ObjectNode of(Type type) {
        if (type instanceof ParameterizedType list) {
            ObjectNode items = Json.list(of(list.getActualTypeArguments()[0]));
            return sent ? items.put("maxItems", 100) : items;
        }
        Class<?> raw = (Class<?>) type;
        if (raw == boolean.class || raw == Boolean.class) {
            return Json.type("boolean");
        }
        if (raw == long.class) {
            return Json.type("integer", "int64").put("minimum", 1).put("maximum", (1L << 53) - 1);
        }
        if (raw == Integer.class) {
            return Json.type("integer", "int32").put("minimum", 1);
        }
        if (raw.isEnum()) {
            return answers.constant(raw);
        }
        if (raw == ReleaseFact.class) {
            return Json.ref(sent ? FactUnions.REPLACEMENT : FactUnions.STORED);
        }
        ObjectNode text = text(raw);
        if (text != null) {
            return text;
        }
        return !sent && SHOWN_AS.containsKey(raw) ? answers.of(SHOWN_AS.get(raw)) : reference(raw);
    }

    private static @Nullable ObjectNode text(Class<?> type) {
        if (IDS.contains(type)) {
            return Json.type("string").put("pattern", SLUG).put("maxLength", Slug.MAX_LENGTH);
        }
        if (type == FactId.class) {
            return Json.type("string", "uuid");
        }
        if (type == ShortText.class) {
            return Json.type("string").put("maxLength", ShortText.MAX_LENGTH);
        }
        if (type == ModelName.class) {
            return Json.type("string").put("maxLength", ModelName.MAX_LENGTH);
        }
        if (type == LongText.class) {
            return Json.type("string").put("maxLength", LongText.MAX_LENGTH);
        }
        if (type == WebUrl.class) {
            return Json.type("string", "uri").put("maxLength", WebUrl.MAX_LENGTH);
        }
        if (type == EdtfDate.class) {
            return Json.type("string", "edtf");
        }
        if (type == CurrencyCode.class) {
            return Json.type("string").put("pattern", "^[A-Z]{3}$");
        }
        if (type == Jurisdiction.class) {
            return Json.type("string");
        }
        return type == Instant.class ? Json.type("string", "date-time") : null;
    }

    private boolean isRequired(Class<?> owner, RecordComponent member) {
        boolean derived = member.getName().equals("factId") || member.isAnnotationPresent(Derived.class);
        boolean mayBeAbsent = member.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || sent && (derived || ORGANISATIONS.contains(owner))
                || member.getType() == List.class && !member.isAnnotationPresent(NotEmpty.class);
        return !mayBeAbsent;
    }

    /** A union whose branches are told apart by their type. */
    static ObjectNode union(String property, Map<String, String> branches) {
        List<ObjectNode> references = new ArrayList<>();
        branches.values().forEach(name -> references.add(Json.ref(name)));
        ObjectNode union = Json.of("oneOf", references);
        ObjectNode discriminator = union.putObject("discriminator").put("propertyName", property);
        branches.forEach(
                (value, name) -> discriminator.withObjectProperty("mapping").put(value, Json.SCHEMAS + name));
        return union;
    }
}
