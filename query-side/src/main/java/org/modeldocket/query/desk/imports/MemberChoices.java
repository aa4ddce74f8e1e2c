package org.modeldocket.query.desk.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.OrganisationFact;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.query.desk.form.FieldKind;
import org.modeldocket.query.desk.form.FormField;
import org.modeldocket.query.ui.text.Messages;
import org.springframework.stereotype.Component;

/** What a column of a table may be: a member of the case that a row is about, of the fact that it tells, or of its source. */
@Component
final class MemberChoices {
    /** The case's own id, where the table has one. */
    static final String CASE_ID = "case/releaseId";

    /** What a row must say, by a column or for all rows, before the fact cites a source. */
    static final List<String> SOURCE = List.of("publisher", "title");

    static final String CITATION = "fact/citations/0/";

    private static final List<String> CASE = List.of("company", "model", "version", "description");
    private static final List<String> OF_SOURCE =
            List.of("publisher", "title", "url", "publishedOn", "quote", "locator");

    private final Messages words;

    MemberChoices(Messages words) {
        this.words = words;
    }

    /**
     * A member.
     *
     * @param key {@code case} or {@code fact}, followed by its JSON Pointer
     * @param date whether it holds a date
     */
    public record Choice(String key, String label, boolean date) {}

    /** Members that belong together. */
    public record Group(String label, List<Choice> choices) {}

    /** The types that a row of a table can tell, in the order of the vocabulary. */
    static List<FactType> types() {
        return Stream.of(FactType.values())
                .filter(type -> type != FactType.RELEASE_REGISTERED)
                .filter(type -> !RecordKeeping.class.isAssignableFrom(type.factClass()))
                .filter(type -> !OrganisationFact.class.isAssignableFrom(type.factClass()))
                .toList();
    }

    /** The fields of a type; what is chosen from a case on other forms is a text here, since each row may be of another case. */
    static List<FormField> fields(@Nullable FactType type) {
        return type == null
                ? List.of()
                : FormField.of(type).stream()
                        .map(field -> field.kind() == FieldKind.REFERENCE
                                ? new FormField(field.name(), FieldKind.TEXT, field.required(), field.type())
                                : field)
                        .toList();
    }

    /** @param type that rows tell; null where they only open cases */
    List<Group> groups(@Nullable FactType type) {
        List<Group> groups = new ArrayList<>();
        List<Choice> ofCase = new ArrayList<>();
        CASE.forEach(name -> ofCase.add(new Choice("case/" + name, words.say("field." + name), false)));
        ofCase.add(new Choice(CASE_ID, words.say("imports.member.case-id"), false));
        groups.add(new Group(words.say("imports.member.case"), ofCase));
        if (type != null) {
            groups.add(new Group(
                    words.say("type." + type.logicalName()),
                    fields(type).stream().map(this::choice).toList()));
            groups.add(new Group(
                    words.say("desk.source"),
                    OF_SOURCE.stream()
                            .map(name -> new Choice(
                                    CITATION + name,
                                    words.say("imports.member.source." + name),
                                    name.equals("publishedOn")))
                            .toList()));
        }
        return groups;
    }

    private Choice choice(FormField field) {
        String key = "fact/" + field.name();
        String label = words.say("field." + field.name());
        return switch (field.kind()) {
            case NAMES, LINES -> new Choice(key + "/0", label, false);
            case PAIR -> new Choice(key + "/0/" + (field.name().equals("legalBasis") ? "text" : "value"), label, false);
            case KINDS ->
                field.name().equals("measures")
                        ? new Choice(MappingForm.MEASURE, words.say("imports.member.measure"), false)
                        : new Choice(key + "/0", label, false);
            case WHEN -> new Choice(key, label, true);
            default -> new Choice(key, label, false);
        };
    }
}
