package org.modeldocket.wire.upcast;

import org.modeldocket.vocabulary.id.Slug;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code evaluation-reported}, revision 1 to 2: a capability was its name alone and is an id with a name. The id follows from
 * the name, as in a request that gives the name alone, so that old facts and new ones name the same capability.
 */
final class CapabilitiesGainIds {
    private CapabilitiesGainIds() {}

    static ObjectNode upcast(ObjectNode before) {
        ObjectNode after = before.deepCopy();
        if (before.get("capabilities") instanceof ArrayNode names) {
            ArrayNode capabilities = after.putArray("capabilities");
            for (JsonNode name : names) {
                capabilities
                        .addObject()
                        .put("id", Slug.ofAny("capability", name.asString()).value())
                        .put("name", name.asString());
            }
        }
        return after;
    }
}
