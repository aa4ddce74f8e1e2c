package org.modeldocket.command.api.request;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.json.Faults;
import org.modeldocket.command.api.request.json.JsonPointer;
import org.modeldocket.facts.NothingFound;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import tools.jackson.databind.JsonNode;

/** Reads what a correction puts in the place of a statement: a whole fact, or the members that change. */
record CorrectedFactReader(JsonRecordReader records, Faults faults) {
    private static final String FACT_ID = "factId";

    /**
     * A fact within a correction. It has the id of what it replaces and need not say so.
     *
     * @param target the id; null where that is a fault of its own
     */
    @Nullable
    ReleaseFact replacement(JsonNode node, JsonPointer at, @Nullable Object target) {
        FactType type = TypeMember.REPLACEMENT.read(node, at, faults);
        if (type == null) {
            return null;
        }
        ReadForm form = ReadForm.of(node, type, at, faults, null);
        Object id = target == null ? DirectiveRequest.NO_ID : target;
        return underId(
                records.object(
                        form.members(), type.factClass(), form.at(), TypeMember.HANDLED, Map.of(FACT_ID, () -> id)),
                target,
                at);
    }

    /**
     * What a statement says, with the members that change. A member that is null, or an empty list, is left out of it.
     *
     * @param changes an object
     * @return null where a fault was added
     */
    @Nullable
    ReleaseFact changed(JsonNode changes, JsonPointer at, ReleaseFact says) {
        if (changes.isEmpty()) {
            faults.add(at, "must have a member");
            return null;
        }
        Map<String, Supplier<?>> kept = new HashMap<>();
        for (RecordComponent member : says.getClass().getRecordComponents()) {
            if (!changes.has(member.getName())) {
                kept.put(member.getName(), () -> value(member, says));
            }
        }
        if (says instanceof NothingFound && changes.has("searchedOn")) {
            kept.remove("occurred");
        }
        return underId(records.object(changes, says.getClass(), at, Set.of(), kept), says.factId(), at);
    }

    private @Nullable ReleaseFact underId(@Nullable ReleaseFact fact, @Nullable Object target, JsonPointer at) {
        if (fact == null || target == null || fact.factId().equals(target)) {
            return fact;
        }
        faults.add(at.member(FACT_ID), "must be " + target + ", as targetFactId says, or absent");
        return null;
    }

    private static @Nullable Object value(RecordComponent member, ReleaseFact says) {
        try {
            return member.getAccessor().invoke(says);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a member of a fact that cannot be read: " + member, e);
        }
    }
}
