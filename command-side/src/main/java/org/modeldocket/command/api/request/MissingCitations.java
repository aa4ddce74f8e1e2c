package org.modeldocket.command.api.request;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.json.Faults;
import org.modeldocket.command.api.request.json.JsonPointer;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.FactCorrected;
import tools.jackson.databind.JsonNode;

/**
 * Lists citations that are missing beside the faults of a request. By itself that is no fault of a request's form: the rule
 * FactCitesASource refuses it.
 */
final class MissingCitations {
    private static final Set<Class<?>> NEED_NONE = Set.of(RegistrationRequest.class, CitationAdded.class);

    private MissingCitations() {}

    static void note(JsonNode root, Class<?> type, Faults faults) {
        if (!root.isObject() || NEED_NONE.contains(type)) {
            return;
        }
        if (isMissing(root.get("citations"))) {
            add(JsonPointer.ROOT, "the fact", faults);
        }
        JsonNode replacement = type == FactCorrected.class ? root.get("replacement") : null;
        if (replacement != null && replacement.isObject() && isMissing(replacement.get("citations"))) {
            add(JsonPointer.ROOT.member("replacement"), "the replacement", faults);
        }
    }

    private static void add(JsonPointer at, String whose, Faults faults) {
        faults.add(
                at.member("citations"),
                "must have an entry: " + whose + " needs one source at least, with its publisher and title");
    }

    private static boolean isMissing(@Nullable JsonNode citations) {
        return citations == null || citations.isNull() || citations.isArray() && citations.isEmpty();
    }
}
