package org.modeldocket.command.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modeldocket.command.api.request.json.JsonDocument;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A fact as a CloudEvent in JSON (CloudEvents 1.0.2, structured mode), with the members that those of the topic have. */
final class EventLine {
    /** The member that tells an event from a request. */
    static final String MARK = "specversion";

    private static final Pattern TYPED = Pattern.compile("org\\.modeldocket\\.([a-z-]+)\\.v([0-9]{1,4})");

    private EventLine() {}

    /**
     * The request that records its fact; the members of the data are members of the request.
     *
     * @throws NoEventException with what is wrong with it
     */
    static JsonDocument request(byte[] json) {
        JsonNode event = FactJson.mapper().readTree(json);
        Matcher typed = TYPED.matcher(event.path("type").asString(""));
        if (!event.path(MARK).asString("").equals("1.0") || !typed.matches()) {
            throw new NoEventException("the CloudEvent is none of a fact: its specversion must be 1.0, and its type"
                    + " like org.modeldocket.directive-issued.v1");
        }
        if (!(event.path("data") instanceof ObjectNode data)) {
            throw new NoEventException("the CloudEvent has no data: it must be the fact, as a JSON object");
        }
        if (!event.path("id").equals(data.path("factId"))) {
            throw new NoEventException("the id of the CloudEvent must be the factId of its data");
        }
        FactType type = FactType.named(typed.group(1));
        int revision = Integer.parseInt(typed.group(2));
        ObjectNode members = type == null || revision == type.revision() ? data : upToDate(type, revision, data);
        members.put("type", typed.group(1));
        members.set("releaseId", event.path("subject").isMissingNode() ? members.nullNode() : event.get("subject"));
        return JsonDocument.parse(FactJson.mapper().writeValueAsBytes(members));
    }

    private static ObjectNode upToDate(FactType type, int revision, ObjectNode data) {
        try {
            byte[] payload = FactJson.mapper().writeValueAsBytes(data);
            ReleaseFact fact = FactJson.read(type.logicalName(), revision, payload);
            return FactJson.mapper().readValue(FactJson.write(fact), ObjectNode.class);
        } catch (RuntimeException e) {
            throw new NoEventException("revision " + revision + " of " + type.logicalName() + " is not understood: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
