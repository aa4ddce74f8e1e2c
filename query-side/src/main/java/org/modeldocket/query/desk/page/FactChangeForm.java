package org.modeldocket.query.desk.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.platform.web.FormBody;
import org.modeldocket.query.desk.form.FormField;
import org.modeldocket.query.desk.form.FormJson;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.timeline.FactView;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A change of one fact, as a request names it. */
record FactChangeForm(Change change, DeskCase about, FactView fact) {
    static final String REASON = "c.reason";

    /** What is done to a fact, with the type of the fact that does it. */
    enum Change {
        CORRECT(FactType.FACT_CORRECTED),
        RETRACT(FactType.FACT_RETRACTED),
        REINSTATE(FactType.FACT_REINSTATED),
        SOURCE(FactType.CITATION_ADDED),
        RANK(FactType.CLAIM_RANKED);

        private final FactType type;

        Change(FactType type) {
            this.type = type;
        }

        static Change named(String name) {
            for (Change change : values()) {
                if (change.word().equals(name)) {
                    return change;
                }
            }
            throw NotFoundException.of("fact", name);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean corrects() {
        return change == Change.CORRECT;
    }

    /** Those of the fact, where they can be changed. */
    List<FormField> fields() {
        return corrects() ? FormField.of(FactType.of(fact.fact())) : List.of();
    }

    JsonNode says() {
        return FactJson.mapper().readTree(FactJson.write(fact.fact()));
    }

    /** The request that does what the form says. */
    ObjectNode body(FormBody form) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", change.type.logicalName());
        body.put("targetFactId", fact.factId());
        FormJson.put(body, "factId", form.value("factId"));
        ObjectNode citation = SourceView.of(form).citation();
        if (change == Change.SOURCE) {
            body.set("citation", citation == null ? JsonNodeFactory.instance.objectNode() : citation);
            return body;
        }
        FormJson.put(body, "reason", form.value(REASON));
        if (citation != null) {
            body.putArray("citations").add(citation);
        }
        if (change == Change.RANK) {
            FormJson.put(body, "rank", form.value("f.rank"));
        }
        if (corrects()) {
            body.set("changes", changes(form));
        }
        return body;
    }

    /** The members that the form says otherwise than the fact; one that was emptied is null. */
    private ObjectNode changes(FormBody form) {
        FormBody before = FormBody.of(FormJson.values(fields(), says()));
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        for (FormField field : fields()) {
            JsonNode now = FormJson.member(field, form);
            if (!Objects.equals(now, FormJson.member(field, before))) {
                changes.set(field.name(), now == null ? JsonNodeFactory.instance.nullNode() : now);
            }
        }
        return changes;
    }
}
