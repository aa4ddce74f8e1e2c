package org.modeldocket.query.ui.moment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a form that asks for moments, and finds every fault in them. */
public final class MomentForm {
    private final List<MomentField> fields = new ArrayList<>();

    /** What was written, if anything was: blank is as good as absent, since a form sends what was left empty. */
    public static @Nullable String written(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Null where nothing is written, or nothing that is understood. */
    public <T> @Nullable T read(String name, @Nullable String typed, Function<String, T> parse) {
        MomentField field = MomentField.of(name, written(typed));
        if (field.written() == null) {
            fields.add(field);
            return null;
        }
        try {
            T parsed = parse.apply(field.written());
            fields.add(field);
            return parsed;
        } catch (IllegalArgumentException e) {
            fields.add(field.wrong("fault"));
            return null;
        }
    }

    /** Notes a field that was read and cannot stay so. */
    public void wrong(String name, String kind) {
        fields.replaceAll(field -> field.name().equals(name) ? field.wrong(kind) : field);
    }

    /** Notes what the form passes on and does not show. */
    public void passOn(String name, @Nullable String written) {
        if (written != null) {
            fields.add(MomentField.of(name, written).passedOn());
        }
    }

    /** Only passes on a field with which nothing is wrong. */
    public void hide(String name) {
        fields.replaceAll(field -> field.name().equals(name) && field.fault() == null ? field.passedOn() : field);
        fields.removeIf(field -> !field.shown() && field.written() == null);
    }

    public List<MomentField> fields() {
        return List.copyOf(fields);
    }

    /** @throws InvalidMomentException with every fault, when there is one */
    public void check() {
        if (fields.stream().anyMatch(field -> field.fault() != null)) {
            throw new InvalidMomentException(fields());
        }
    }
}
