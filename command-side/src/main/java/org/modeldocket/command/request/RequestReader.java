package org.modeldocket.command.request;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.FactType;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Quoted;
import tools.jackson.databind.JsonNode;

/**
 * Turns a JSON body into a typed request, or says everything that is wrong with it at once. Whatever the document, the
 * outcome is the one or the other; only what lies inside an unknown member, or behind an unknown {@code type}, goes unread.
 */
public final class RequestReader {
    private static final String TYPE = "type";
    private static final List<String> TYPES = Stream.of(FactType.values())
            .filter(type -> type != FactType.RELEASE_REGISTERED)
            .map(FactType::logicalName)
            .toList();

    private RequestReader() {}

    /**
     * Reads {@code {"type":"directive-issued", …}}: any fact but a registration, which opens a case and has a path of its own.
     *
     * @param otherwise makes the fact's id where the request gives none
     * @throws FaultyRequestException with every fault
     */
    public static ReleaseFact fact(JsonDocument document, Supplier<FactId> otherwise) {
        Faults faults = document.faults();
        FactType type = type(document.root(), faults);
        if (type == null) {
            faults.refuseIfAny();
            throw new IllegalStateException("a type that is not understood is a fault");
        }
        return read(document.root(), type.factClass(), faults, Set.of(TYPE), Map.of("factId", otherwise));
    }

    /** @throws FaultyRequestException with every fault */
    public static RegistrationRequest registration(JsonDocument document) {
        return read(document.root(), RegistrationRequest.class, document.faults(), Set.of(), Map.of());
    }

    /** @throws FaultyRequestException with every fault */
    public static DirectiveRequest directive(JsonDocument document) {
        return read(document.root(), DirectiveRequest.class, document.faults(), Set.of(), Map.of());
    }

    private static <T> T read(
            JsonNode root, Class<T> type, Faults faults, Set<String> handled, Map<String, Supplier<?>> otherwise) {
        T result = new RecordReader(faults).root(root, type, handled, otherwise);
        faults.refuseIfAny();
        if (result == null) {
            throw new IllegalStateException("what is not read is a fault");
        }
        return result;
    }

    private static @Nullable FactType type(JsonNode root, Faults faults) {
        if (!root.isObject()) {
            faults.add(Pointer.ROOT, "must be an object, is " + JsonKind.of(root));
            return null;
        }
        Pointer at = Pointer.ROOT.member(TYPE);
        JsonNode node = root.get(TYPE);
        if (node == null) {
            faults.add(at, "is missing; it says which fact this is: one of " + String.join(", ", TYPES));
            return null;
        }
        if (!node.isString()) {
            faults.add(at, "must be a string, is " + JsonKind.of(node));
            return null;
        }
        String name = node.stringValue();
        FactType type = FactType.named(name);
        if (type == FactType.RELEASE_REGISTERED) {
            faults.add(at, "release-registered opens a case: send it to POST /api/releases");
            return null;
        }
        if (type == null) {
            String hint = NearestName.of(name, TYPES)
                    .map(near -> "did you mean " + near + "?")
                    .orElseGet(() -> "known are " + String.join(", ", TYPES));
            faults.add(at, Quoted.of(name) + " is no type of fact; " + hint);
        }
        return type;
    }
}
