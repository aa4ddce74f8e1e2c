package org.modeldocket.query.cases.view;

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
public record MeasureView(Measure.Kind kind, @Nullable String text) {
    public static List<MeasureView> of(List<Measure> measures) {
        return measures.stream().map(MeasureView::of).toList();
    }

    private static MeasureView of(Measure measure) {
        return new MeasureView(
                measure.kind(), measure.text() == null ? null : measure.text().value());
    }

    /** Reads what {@link #json()} writes. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MeasureView read(Object json) {
        if (json instanceof Map<?, ?> full) {
            return new MeasureView(
                    Measure.Kind.valueOf(String.valueOf(full.get("kind"))), String.valueOf(full.get("text")));
        }
        return new MeasureView(Measure.Kind.valueOf(json.toString()), null);
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
