package org.modeldocket.query.desk.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.desk.form.FieldKind;

/**
 * A field as the page shows it.
 *
 * @param input its name in the form and its id on the page
 * @param values what it holds, an empty one at least
 * @param options what can be chosen, where something can
 * @param suggestions the list of names to choose from or to leave; null where there is none
 * @param parts further inputs that belong to it
 * @param fault what is wrong; null where nothing is
 */
public record FieldView(
        String input,
        FieldKind kind,
        String label,
        @Nullable String hint,
        boolean required,
        List<String> values,
        List<Option> options,
        @Nullable String suggestions,
        List<Part> parts,
        @Nullable String fault) {
    /** One constant or one thing of the record, in words. */
    public record Option(String value, String text, boolean chosen) {}

    /** A further input. */
    public record Part(String input, String label, String value) {}

    /** What a field of one value holds. */
    public String value() {
        return values.getFirst();
    }

    /** Whether it holds something, or something is wrong with it. */
    boolean isTouched() {
        return fault != null
                || values.stream().anyMatch(value -> !value.isEmpty())
                || parts.stream().anyMatch(part -> !part.value().isEmpty());
    }
}
