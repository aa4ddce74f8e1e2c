package org.modeldocket.command.api.request;

import java.util.LinkedHashSet;
import java.util.Set;
import org.modeldocket.command.api.request.json.Faults;
import org.modeldocket.command.api.request.json.JsonPointer;
import org.modeldocket.vocabulary.text.NearestName;
import tools.jackson.databind.JsonNode;

/** Refuses each member that nobody asked for, by its name, with the one that was probably meant. */
final class UnknownMembers {
    private UnknownMembers() {}

    /** @param handled members that somebody else has read */
    static void refuse(JsonNode node, Set<String> known, Set<String> handled, JsonPointer at, Faults faults) {
        for (String name : node.propertyNames()) {
            if (!known.contains(name) && !handled.contains(name)) {
                faults.add(at.member(name), NearestName.unknown(name, all(known, handled)));
            }
        }
    }

    private static Set<String> all(Set<String> some, Set<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }
}
