package org.modeldocket.platform.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * One problem as it is answered (RFC 9457), with the members of its own and the headers that go with it. Values are what
 * JSON knows: strings, numbers, and lists and maps of them.
 */
public record Problem(ProblemType type, String detail, Map<String, Object> members, Map<String, String> headers) {
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Map.of(), Map.of());
    }

    /** The same with one member more; a value that is null adds nothing. */
    public Problem with(String member, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(type, detail, more, headers);
    }

    /** The same with one header more. */
    public Problem withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(type, detail, members, more);
    }

    /** All members in the order in which they are written. */
    SequencedMap<String, Object> body(@Nullable String instance) {
        SequencedMap<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.uri());
        body.put("title", type.title());
        body.put("status", type.status());
        body.put("detail", detail);
        if (instance != null) {
            body.put("instance", instance);
        }
        body.putAll(members);
        return body;
    }
}
