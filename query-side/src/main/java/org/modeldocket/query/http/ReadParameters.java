package org.modeldocket.query.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.platform.web.QueryParameters;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.Quoted;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Reads the parameters of one request and finds every fault in them. What it reads counts only once {@link #check} has passed. As
 * an argument of a handler it begins with the parameters that the address does not know.
 */
@QueryParameters({})
public final class ReadParameters {
    private static final Pattern STRAIGHT = Pattern.compile("\"([^\"]*)\"");
    public static final String VALID_AT = "validAt";
    public static final String KNOWN_AT = "knownAt";

    private final Parameters faults;

    ReadParameters(Parameters faults) {
        this.faults = faults;
    }

    /** Reads without a handler, with the faults that were left to it. */
    public static ReadParameters of(HttpServletRequest request) {
        return new ReadParameters(Parameters.of(new ServletWebRequest(request)));
    }

    /** Nothing is asked of a clock whose parameter is absent. */
    public BitemporalPoint clocks(@Nullable String validAt, @Nullable String knownAt) {
        return new BitemporalPoint(read(VALID_AT, validAt, ValidAt::parse), read(KNOWN_AT, knownAt, KnownAt::parse));
    }

    public PageRequest window(@Nullable String limit, @Nullable String cursor) {
        Integer size = read("limit", limit, ReadParameters::size);
        return new PageRequest(size == null ? PageRequest.USUAL : size, cursor);
    }

    public @Nullable Slug slug(String name, @Nullable String value) {
        return read(name, value, Slug::new);
    }

    /**
     * Reads one parameter; null where it is absent or wrong.
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
            faults.wrong(name, Objects.requireNonNullElse(e.getMessage(), "is not understood"));
            return null;
        }
    }

    /**
     * Reads a parameter that may be given several times, in the order in which its values are given; without those that are wrong,
     * which are one fault.
     *
     * @param values null where it is absent
     * @param parse fails with an {@link IllegalArgumentException} that says why
     */
    public <T> Set<T> readAll(String name, String @Nullable [] values, Function<String, T> parse) {
        Set<T> read = new LinkedHashSet<>();
        Set<String> wrong = new LinkedHashSet<>();
        for (String value : values == null ? new String[0] : values) {
            try {
                read.add(parse.apply(value));
            } catch (IllegalArgumentException e) {
                wrong.add(Objects.requireNonNullElse(e.getMessage(), "is not understood"));
            }
        }
        if (!wrong.isEmpty()) {
            faults.wrong(name, String.join("; ", wrong));
        }
        return read;
    }

    /** Notes a fault that no single value shows. */
    public void wrong(String name, String message) {
        faults.wrong(name, message);
    }

    /** The same of a parameter that must be there. */
    public <T> @Nullable T need(String name, @Nullable String value, Function<String, T> parse) {
        if (value == null) {
            faults.wrong(name, "is missing");
        }
        return read(name, value, parse);
    }

    /** What is wrong with each parameter that is not right, as a page says it. */
    public Map<String, String> wrong() {
        Map<String, String> wrong = new LinkedHashMap<>();
        faults.all()
                .forEach(fault -> wrong.putIfAbsent(
                        fault.parameter(), STRAIGHT.matcher(fault.message()).replaceAll("“$1”")));
        return wrong;
    }

    /** @throws org.modeldocket.platform.problem.ProblemException with every fault, when there is one */
    public void check() {
        faults.refuseIfAny();
    }

    private static int size(String limit) {
        // Three digits at most, so that nothing overflows.
        int number = limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > PageRequest.MOST) {
            throw new IllegalArgumentException(
                    Quoted.of(limit) + " is not a whole number from 1 to " + PageRequest.MOST);
        }
        return number;
    }
}
