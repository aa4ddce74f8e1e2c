package org.modeldocket.query.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Clocks;
import org.modeldocket.query.answers.KnownAt;
import org.modeldocket.query.answers.ValidAt;
import org.modeldocket.query.answers.Window;
import org.modeldocket.vocabulary.Quoted;
import org.modeldocket.vocabulary.Slug;

/** Reads the parameters of one request and finds every fault in them. What it reads counts only once {@link #check} has passed. */
public final class Parameters {
    public static final String VALID_AT = "validAt";
    public static final String KNOWN_AT = "knownAt";

    private final List<Fault> faults = new ArrayList<>();

    /**
     * The clocks of a request that has no other parameters.
     *
     * @throws MalformedException when they cannot be understood
     */
    public static Clocks onlyClocks(@Nullable String validAt, @Nullable String knownAt) {
        Parameters parameters = new Parameters();
        Clocks clocks = parameters.clocks(validAt, knownAt);
        parameters.check();
        return clocks;
    }

    /** Nothing is asked of a clock whose parameter is absent. */
    public Clocks clocks(@Nullable String validAt, @Nullable String knownAt) {
        return new Clocks(read(VALID_AT, validAt, ValidAt::parse), read(KNOWN_AT, knownAt, KnownAt::parse));
    }

    public Window window(@Nullable String limit, @Nullable String cursor) {
        Integer size = read("limit", limit, Parameters::size);
        return new Window(size == null ? Window.USUAL : size, cursor);
    }

    public @Nullable Slug slug(String name, @Nullable String value) {
        return read(name, value, Slug::new);
    }

    /**
     * Reads one parameter; null where it is absent, or not such as is asked for.
     *
     * @param parse fails with an {@link IllegalArgumentException} that says why
     */
    public <T> @Nullable T read(String name, @Nullable String value, Function<String, T> parse) {
        if (value == null) {
            return null;
        }
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(name, Objects.requireNonNullElse(e.getMessage(), "is not understood")));
            return null;
        }
    }

    /** The same of a parameter that must be there. */
    public <T> @Nullable T need(String name, @Nullable String value, Function<String, T> parse) {
        if (value == null) {
            faults.add(new Fault(name, "is missing"));
        }
        return read(name, value, parse);
    }

    /** @throws MalformedException with every fault, when there is one */
    public void check() {
        if (!faults.isEmpty()) {
            throw new MalformedException(faults);
        }
    }

    private static int size(String limit) {
        // Three digits at most, so that nothing overflows.
        int number = limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > Window.MOST) {
            throw new IllegalArgumentException(Quoted.of(limit) + " is no whole number from 1 to " + Window.MOST);
        }
        return number;
    }
}
