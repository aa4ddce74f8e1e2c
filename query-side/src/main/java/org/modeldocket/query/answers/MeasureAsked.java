package org.modeldocket.query.answers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Measure;

/**
 * What a directive asks for, written as in the facts: the name alone, {@code "DELAY_RELEASE"}, or for another measure
 * {@code {"kind":"OTHER","text":"…"}}.
 */
public record MeasureAsked(Measure.Kind kind, @Nullable String text) {
    public static List<MeasureAsked> of(List<Measure> measures) {
        return measures.stream().map(MeasureAsked::of).toList();
    }

    private static MeasureAsked of(Measure measure) {
        return new MeasureAsked(
                measure.kind(), measure.text() == null ? null : measure.text().value());
    }

    /** Reads what {@link #json()} writes. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MeasureAsked read(Object json) {
        if (json instanceof Map<?, ?> full) {
            return new MeasureAsked(
                    Measure.Kind.valueOf(String.valueOf(full.get("kind"))), String.valueOf(full.get("text")));
        }
        return new MeasureAsked(Measure.Kind.valueOf(json.toString()), null);
    }

    /** The name, or an object with the text. */
    @JsonValue
    Object json() {
        if (text == null) {
            return kind.name();
        }
        // In an order that is always the same, as an answer's bytes are to be.
        Map<String, String> full = new LinkedHashMap<>();
        full.put("kind", kind.name());
        full.put("text", text);
        return full;
    }
}
