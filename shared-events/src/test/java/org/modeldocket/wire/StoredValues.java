package org.modeldocket.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What stored facts are compared by: a record compares its payload by identity, and a comparison by reflection takes long. */
public final class StoredValues {
    private StoredValues() {}

    /** All of it, the payload as text. */
    public static List<Object> of(StoredFact fact) {
        return Arrays.asList(
                fact.position(),
                fact.appendEnd(),
                fact.releaseId(),
                fact.sequence(),
                fact.factId(),
                fact.type(),
                fact.revision(),
                fact.recordedAt(),
                fact.actor(),
                fact.commandId(),
                fact.correlationId(),
                fact.causationId(),
                new String(fact.payload(), StandardCharsets.UTF_8));
    }
}
