package org.modeldocket.query.cases.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * Whom something applies to, written as in the facts: the kind alone, {@code "PUBLIC"}, or where more is said
 * {@code {"kind":"LISTED_ORGANISATIONS","atLeast":20}}.
 */
public record AudienceView(Audience audience) {
    public static List<AudienceView> of(List<Audience> audience) {
        return audience.stream().map(AudienceView::new).toList();
    }

    /** Reads what {@link #json()} writes. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AudienceView read(Object json) {
        if (!(json instanceof Map<?, ?> full)) {
            return new AudienceView(Audience.of(Audience.Kind.valueOf(json.toString())));
        }
        String description = text(full.get("description"));
        String jurisdiction = text(full.get("jurisdiction"));
        return new AudienceView(new Audience(
                Audience.Kind.valueOf(String.valueOf(full.get("kind"))),
                description == null ? null : new ShortText(description),
                (Integer) full.get("atLeast"),
                (Integer) full.get("atMost"),
                (Boolean) full.get("listPublished"),
                jurisdiction == null ? null : new Jurisdiction(jurisdiction)));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The kind, or an object with all that is said. */
    @JsonValue
    Object json() {
        if (audience.isPlain()) {
            return audience.kind().name();
        }
        // In an order that is always the same, as an answer's bytes are to be.
        Map<String, Object> full = new LinkedHashMap<>();
        full.put("kind", audience.kind().name());
        put(full, "description", text(audience.description()));
        put(full, "atLeast", audience.atLeast());
        put(full, "atMost", audience.atMost());
        put(full, "listPublished", audience.listPublished());
        put(full, "jurisdiction", text(audience.jurisdiction()));
        return full;
    }

    private static void put(Map<String, Object> full, String member, @Nullable Object value) {
        if (value != null) {
            full.put(member, value);
        }
    }
}
