package org.modeldocket.command.api.request;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.json.Faults;
import org.modeldocket.command.api.request.json.JsonKind;
import org.modeldocket.command.api.request.json.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Turns what a value's class refuses into a fault; each method then gives null. */
record FaultCatcher(Faults faults) {
    @Nullable
    Object wrong(JsonPointer at, String expected, JsonNode node) {
        faults.add(at, "must be " + expected + ", is " + JsonKind.of(node));
        return null;
    }

    <T> @Nullable T guarded(JsonPointer at, Supplier<@Nullable T> read) {
        return guarded(at, Set.of(), read);
    }

    /** A fault that a constructor's message names first is added at that member. */
    <T> @Nullable T guarded(JsonPointer at, Set<String> members, Supplier<@Nullable T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            if (!add(String.valueOf(e.getMessage()), at, members)) {
                faults.add(at, String.valueOf(e.getMessage()));
            }
            return null;
        }
    }

    /** Adds a fault at one of these members alone; any other follows from what was left out of an object. */
    void guardedAt(Set<String> members, JsonPointer at, Runnable making) {
        try {
            making.run();
        } catch (IllegalArgumentException e) {
            add(String.valueOf(e.getMessage()), at, members);
        }
    }

    private boolean add(String message, JsonPointer at, Set<String> members) {
        String first = message.substring(0, Math.max(0, message.indexOf(' ')));
        if (!members.contains(first)) {
            return false;
        }
        faults.add(at.member(first), message.substring(first.length() + 1));
        return true;
    }
}
