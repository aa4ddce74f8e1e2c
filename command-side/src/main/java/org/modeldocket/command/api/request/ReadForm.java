package org.modeldocket.command.api.request;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.json.Faults;
import org.modeldocket.command.api.request.json.JsonKind;
import org.modeldocket.command.api.request.json.JsonPointer;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fact as an answer shows it, which may be sent: what that type of fact says stands in {@code data}, beside what the record says
 * of the fact. The latter is ignored, since the record sets it anew; the release must be that of the request. A citation that
 * another fact added is no part of this one.
 *
 * @param members as a request has them
 * @param at where they are
 */
record ReadForm(JsonNode members, JsonPointer at) {
    static final String RELEASE_ID = "releaseId";
    private static final String CITATIONS = "citations";
    private static final Set<String> BESIDE_DATA = Set.of("factId", "occurred", CITATIONS);
    private static final Set<String> SET_BY_RECORD = Set.of(
            "position",
            "sequence",
            "state",
            "happened",
            "recordedAt",
            "actor",
            "orderCertain",
            "original",
            "correctedBy",
            "retractedBy",
            "reinstatedBy",
            "rank",
            "countedInstead",
            "otherAccounts",
            "asOf");

    /**
     * @param node an object; as it is where it is no such form
     * @param release of the request; null where it names none
     */
    static ReadForm of(JsonNode node, FactType type, JsonPointer at, Faults faults, @Nullable ReleaseId release) {
        if (isShown(node)) {
            refuseOther(release, node, at, faults);
        }
        return of(node, type.factClass(), BESIDE_DATA, Set.of(), at, faults);
    }

    /** The form in which a registration is shown: its release is that of the case. */
    static ReadForm ofRegistration(JsonNode node, Faults faults) {
        Set<String> beside = new HashSet<>(BESIDE_DATA);
        beside.add(RELEASE_ID);
        return of(node, RegistrationRequest.class, beside, Set.of(), JsonPointer.ROOT, faults);
    }

    /** @param handled members beside {@code data} that are read elsewhere */
    static ReadForm ofDirective(JsonNode node, Set<String> handled, Faults faults) {
        return of(node, DirectiveIssued.class, BESIDE_DATA, handled, JsonPointer.ROOT, faults);
    }

    /** Whether a fact has the form in which an answer shows it. */
    static boolean isShown(JsonNode node) {
        return node.has(JsonPointer.DATA);
    }

    private static ReadForm of(
            JsonNode node, Class<?> type, Set<String> beside, Set<String> handled, JsonPointer at, Faults faults) {
        JsonNode data = node.get(JsonPointer.DATA);
        if (data == null) {
            return new ReadForm(node, at);
        }
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        beside.stream().filter(node::has).forEach(name -> members.set(name, own(name, node.get(name))));
        refuseUnknown(node, handled, at, faults);
        if (!data.isObject()) {
            faults.add(at.member(JsonPointer.DATA), "must be an object, is " + JsonKind.of(data));
        }
        Set<String> inData = new HashSet<>(JsonRecordShape.of(type).members().keySet());
        inData.removeAll(beside);
        for (Map.Entry<String, JsonNode> member : data.properties()) {
            if (beside.contains(member.getKey())) {
                faults.add(
                        at.member(JsonPointer.DATA).member(member.getKey()),
                        "must stand beside " + JsonPointer.DATA + ", not in it");
            } else {
                members.set(member.getKey(), member.getValue());
                inData.add(member.getKey());
            }
        }
        return new ReadForm(members, at.withData(inData));
    }

    private static void refuseUnknown(JsonNode node, Set<String> handled, JsonPointer at, Faults faults) {
        Set<String> known = new LinkedHashSet<>(BESIDE_DATA);
        known.addAll(List.of(RELEASE_ID, JsonPointer.DATA));
        known.addAll(SET_BY_RECORD);
        known.addAll(handled);
        UnknownMembers.refuse(node, known, TypeMember.HANDLED, at, faults);
    }

    private static void refuseOther(@Nullable ReleaseId release, JsonNode node, JsonPointer at, Faults faults) {
        JsonNode given = node.get(RELEASE_ID);
        boolean another = given != null
                && release != null
                && !(given.isString() && given.stringValue().equals(release.value()));
        if (another) {
            faults.add(at.member(RELEASE_ID), "must be " + release + ", as the address of the request says, or absent");
        }
    }

    private static JsonNode own(String name, JsonNode value) {
        if (!name.equals(CITATIONS) || !value.isArray()) {
            return value;
        }
        ArrayNode own = JsonNodeFactory.instance.arrayNode();
        value.forEach(citation -> {
            if (!citation.hasNonNull("addedBy")) {
                own.add(citation);
            }
        });
        return own;
    }
}
