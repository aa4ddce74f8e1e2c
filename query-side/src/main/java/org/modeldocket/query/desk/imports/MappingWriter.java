package org.modeldocket.query.desk.imports;

import java.util.List;
import java.util.stream.Stream;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.platform.web.FormBody;
import org.modeldocket.query.desk.form.FormField;
import org.modeldocket.query.desk.form.FormJson;
import org.modeldocket.query.desk.page.SourceView;
import org.modeldocket.vocabulary.member.Derived;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the mapping that a form says: a line that opens the case of a row, where the form says what cases are called, and one with
 * the fact that the row tells.
 */
final class MappingWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final MappingForm form;
    private final FormBody body;
    private final List<String> names;

    private MappingWriter(MappingForm form) {
        this.form = form;
        this.body = form.body();
        this.names = form.table().columns();
    }

    /** The mapping, in the form in which files have it. */
    static ObjectNode write(MappingForm form) {
        return new MappingWriter(form).mapping();
    }

    private ObjectNode mapping() {
        ObjectNode mapping = NODES.objectNode();
        if (!form.table().separator().equals(",")) {
            mapping.put("separator", form.table().separator());
        }
        ObjectNode dates = NODES.objectNode();
        ObjectNode values = NODES.objectNode();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            FormJson.put(dates, name, form.to(column).isEmpty() ? "" : body.value(MappingForm.input(column, "date")));
            for (String none : body.value(MappingForm.input(column, "none")).split(MappingForm.APART, -1)) {
                if (!none.isBlank()) {
                    values.withObjectProperty(name).putNull(none.strip());
                }
            }
        }
        set(mapping, "dates", dates);
        set(mapping, "values", values);
        ArrayNode lines = mapping.putArray("lines");
        if (form.opensCases()) {
            lines.add(line("case/", caseConstants(), NODES.objectNode()));
        }
        FactType type = form.type();
        if (type != null) {
            lines.add(line("fact/", constants(type), ids(type)));
        }
        return mapping;
    }

    private ObjectNode line(String part, ObjectNode constants, ObjectNode ids) {
        ObjectNode line = NODES.objectNode();
        ObjectNode columns = NODES.objectNode();
        for (int column = 0; column < names.size(); column++) {
            String to = form.to(column);
            if (to.startsWith(part) || to.equals(MemberChoices.CASE_ID)) {
                String pointer = to.equals(MappingForm.MEASURE) ? other(constants) : to.substring(to.indexOf('/'));
                columns.put(pointer, names.get(column));
            }
        }
        if (form.columns(MemberChoices.CASE_ID).isEmpty()) {
            ArrayNode from = ids.putArray("/releaseId");
            form.caseFrom().forEach(from::add);
        }
        set(line, "constants", constants);
        set(line, "columns", columns);
        set(line, "ids", ids);
        return line;
    }

    private ObjectNode caseConstants() {
        ObjectNode constants = NODES.objectNode();
        MappingForm.OF_CASE.forEach(member -> FormJson.put(constants, "/" + member, body.value("r." + member)));
        return constants;
    }

    private ObjectNode constants(FactType type) {
        ObjectNode constants = NODES.objectNode();
        constants.put("/type", type.logicalName());
        for (FormField field : MemberChoices.fields(type)) {
            JsonNode member = FormJson.member(field, body);
            if (member != null) {
                constants.set("/" + field.name(), member);
            }
        }
        ObjectNode citation = SourceView.of(body).citation();
        if (citation != null) {
            constants.putArray("/citations").add(citation);
        }
        return constants;
    }

    /** Where the text of another measure goes; the measure is added where none was chosen. */
    private static String other(ObjectNode constants) {
        ArrayNode measures = constants.withArrayProperty("/measures");
        ObjectNode other = NODES.objectNode().put("kind", "OTHER");
        for (int i = 0; i < measures.size(); i++) {
            JsonNode measure = measures.get(i);
            if (measure.asString("").equals("OTHER")
                    || measure.path("kind").asString("").equals("OTHER")) {
                measures.set(i, other);
                return "/measures/" + i + "/text";
            }
        }
        measures.add(other);
        return "/measures/" + (measures.size() - 1) + "/text";
    }

    private ObjectNode ids(FactType type) {
        ObjectNode ids = NODES.objectNode();
        List<String> key = form.chosen(MappingForm.KEY);
        if (!key.isEmpty()) {
            Stream.concat(Stream.of("factId"), own(type)).forEach(id -> {
                ArrayNode from = ids.putArray("/" + id);
                key.forEach(from::add);
            });
        }
        return ids;
    }

    /** The ids that a fact of the type gives to what it begins. */
    private static Stream<String> own(FactType type) {
        return Stream.of(type.factClass().getRecordComponents())
                .filter(member -> member.isAnnotationPresent(Derived.class))
                .map(member -> member.getName())
                .filter(name -> name.endsWith("Id"));
    }

    private static void set(ObjectNode node, String name, ObjectNode value) {
        if (!value.isEmpty()) {
            node.set(name, value);
        }
    }
}
