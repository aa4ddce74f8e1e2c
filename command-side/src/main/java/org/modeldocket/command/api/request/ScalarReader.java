package org.modeldocket.command.api.request;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.json.JsonDocument;
import org.modeldocket.command.api.request.json.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Reads JSON values that are neither objects nor lists: text, constants, whole numbers, true and false. */
final class ScalarReader {
    private static final Set<Class<?>> PLAIN = Set.of(boolean.class, Boolean.class, Integer.class, long.class);
    /** The largest that every JSON reader keeps exactly (RFC 8785, appendix B). */
    private static final long MOST = (1L << 53) - 1;

    private final FaultCatcher catcher;

    /** @param catcher gets what is wrong */
    ScalarReader(FaultCatcher catcher) {
        this.catcher = catcher;
    }

    static boolean reads(Class<?> type) {
        return PLAIN.contains(type) || type.isEnum() || RequestTexts.parser(type) != null;
    }

    /**
     * @param text refuses a string that the member must not have
     * @return null where it added a fault
     */
    @Nullable
    Object read(JsonNode node, Class<?> type, JsonPointer at, Consumer<String> text) {
        if (type == boolean.class || type == Boolean.class) {
            return node.isBoolean() ? (Object) node.booleanValue() : catcher.wrong(at, "true or false", node);
        }
        if (type == Integer.class) {
            Long whole = whole(node, at, Integer.MAX_VALUE);
            return whole == null ? null : (Object) whole.intValue();
        }
        if (type == long.class) {
            return whole(node, at, MOST);
        }
        Function<String, ?> parser = RequestTexts.parser(type);
        if (!node.isString()) {
            return catcher.wrong(at, "a string", node);
        }
        return catcher.guarded(at, () -> {
            if (parser == null) {
                return RequestTexts.constant(type, node.stringValue());
            }
            Object value = parser.apply(node.stringValue());
            text.accept(node.stringValue());
            return value;
        });
    }

    private @Nullable Long whole(JsonNode node, JsonPointer at, long most) {
        Long whole = JsonDocument.wholeNumber(node, most);
        if (whole == null) {
            catcher.faults()
                    .add(
                            at,
                            "must be a whole number up to " + most + " in digits alone, is "
                                    + JsonDocument.shown(node));
        }
        return whole;
    }
}
