package org.modeldocket.query.desk.page;

import java.util.List;
import java.util.stream.Stream;
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
 * @param rows further inputs of what can be chosen, for each its own
 * @param pairs lines of two inputs, the last one empty
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
        List<Row> rows,
        List<Pair> pairs,
        @Nullable String fault) {
    /** One constant or one thing of the record, in words. */
    public record Option(String value, String text, boolean chosen) {}

    /** A further input. */
    public record Part(String input, String label, String value) {}

    /** The inputs of one constant. */
    public record Row(String label, List<Part> parts) {}

    /** Two inputs that belong together. */
    public record Pair(String first, String second) {}

    /** What a field of one value holds. */
    public String value() {
        return values.getFirst();
    }

    /** Whether a constant has more than being chosen. */
    public boolean isRowTouched() {
        return rows.stream()
                .flatMap(row -> row.parts().stream())
                .anyMatch(part -> !part.value().isEmpty());
    }

    /** Whether it holds something, or something is wrong with it. */
    boolean isTouched() {
        return fault != null
                || isRowTouched()
                || Stream.concat(values.stream(), parts.stream().map(Part::value))
                        .anyMatch(value -> !value.isEmpty())
                || pairs.stream().anyMatch(pair -> !pair.second().isEmpty());
    }
}
