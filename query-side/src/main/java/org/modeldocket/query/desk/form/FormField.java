package org.modeldocket.query.desk.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Capability;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Customer;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.modeldocket.vocabulary.legal.IdentifierScheme;
import org.modeldocket.vocabulary.legal.LegalBasis;
import org.modeldocket.vocabulary.legal.LegalIdentifier;
import org.modeldocket.vocabulary.member.Derived;
import org.modeldocket.vocabulary.member.NotEmpty;
import org.modeldocket.vocabulary.text.LongText;

/**
 * One member of a fact as a form enters it. All forms are made of the record classes, so that a new fact or a new member has its field.
 *
 * @param type of the member; of a list, that of its entries
 */
public record FormField(String name, FieldKind kind, boolean required, Class<?> type) {
    /** What every fact has and the form treats by itself. */
    private static final Set<String> COMMON =
            Set.of("factId", "citations", "sameHappeningAs", "targetFactId", "replacement", "citation");

    private static final Map<Class<?>, FieldKind> ONE = Map.ofEntries(
            Map.entry(Occurred.class, FieldKind.WHEN),
            Map.entry(PlannedDate.class, FieldKind.WHEN),
            Map.entry(LongText.class, FieldKind.PROSE),
            Map.entry(Integer.class, FieldKind.NUMBER),
            Map.entry(long.class, FieldKind.NUMBER),
            Map.entry(boolean.class, FieldKind.YES_NO),
            Map.entry(Boolean.class, FieldKind.MAYBE),
            Map.entry(Agency.class, FieldKind.NAME),
            Map.entry(Company.class, FieldKind.NAME),
            Map.entry(Customer.class, FieldKind.NAME),
            Map.entry(DirectiveId.class, FieldKind.REFERENCE),
            Map.entry(SuspensionId.class, FieldKind.REFERENCE),
            Map.entry(PreviewId.class, FieldKind.REFERENCE));

    private static final Map<Class<?>, FieldKind> LIST = Map.of(
            Agency.class, FieldKind.NAMES,
            Capability.class, FieldKind.NAMES,
            Measure.class, FieldKind.KINDS,
            Audience.class, FieldKind.KINDS,
            LegalIdentifier.class, FieldKind.PAIR,
            LegalBasis.class, FieldKind.PAIR);

    private static final ClassValue<List<FormField>> FIELDS = new ClassValue<>() {
        @Override
        protected List<FormField> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .filter(member -> !COMMON.contains(member.getName()) && !member.isAnnotationPresent(Derived.class))
                    .map(FormField::of)
                    .toList();
        }
    };

    /** The fields of a fact, in the order of its members: the date first, the note where the record has it. */
    public static List<FormField> of(ReleaseFact.FactType type) {
        return FIELDS.get(type.factClass());
    }

    private static FormField of(RecordComponent member) {
        boolean list = member.getType() == List.class;
        Class<?> type = list
                ? (Class<?>) ((ParameterizedType) member.getGenericType()).getActualTypeArguments()[0]
                : member.getType();
        FieldKind otherwise = list ? FieldKind.LINES : type.isEnum() ? FieldKind.CHOICE : FieldKind.TEXT;
        boolean optional = list
                ? !member.isAnnotationPresent(NotEmpty.class)
                : member.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new FormField(member.getName(), (list ? LIST : ONE).getOrDefault(type, otherwise), !optional, type);
    }

    /** The name in the form. */
    public String input() {
        return "f." + name;
    }

    /** The name of a part of the field in the form. */
    public String input(String part) {
        return input() + "." + part;
    }

    /** The constants that it takes, where it takes some. */
    public List<Enum<?>> constants() {
        Class<?> from = type == Measure.class
                ? Measure.Kind.class
                : type == Audience.class
                        ? Audience.Kind.class
                        : type == LegalIdentifier.class ? IdentifierScheme.class : type;
        return from.isEnum()
                ? Stream.of(from.getEnumConstants())
                        .<Enum<?>>map(constant -> (Enum<?>) constant)
                        .toList()
                : List.of();
    }
}
