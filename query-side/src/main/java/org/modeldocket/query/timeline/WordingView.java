package org.modeldocket.query.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a fact says in one of its wordings: the first, or a correction.
 *
 * @param occurred absent in a fact of record-keeping
 * @param data the members of this type of fact, and its note
 * @param fact the same as a value, for those who speak Java; not part of the JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WordingView(
        @Nullable OccurredView occurred,
        List<CitationView> citations,
        JsonNode data,
        @JsonIgnore ReleaseFact fact) {
    private static final Set<String> TOLD_APART = Set.of("factId", "occurred", "citations");

    public static WordingView of(ReleaseFact fact) {
        return new WordingView(
                fact.occurred() == null ? null : OccurredView.of(fact.occurred()),
                fact.citations().stream().map(c -> CitationView.of(c, null)).toList(),
                data(fact),
                fact);
    }

    static JsonNode data(ReleaseFact fact) {
        ObjectNode members = (ObjectNode) FactJson.mapper().readTree(FactJson.write(fact));
        return members.remove(TOLD_APART);
    }
}
