package org.modeldocket.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Quoted;

/** Reads the parameters of one request and collects what is wrong with them. */
public final class Parameters {
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> repeated = new HashSet<>();

    /** What is wrong with one parameter. */
    record Fault(String parameter, String message) {}

    /** @param known the parameters that may be given, once each */
    public Parameters(HttpServletRequest request, String... known) {
        Set<String> names = Set.of(known);
        request.getParameterMap().forEach((name, values) -> {
            if (!names.contains(name)) {
                wrong(
                        name,
                        names.isEmpty()
                                ? "is not known here"
                                : "is not known here; there are " + String.join(", ", known));
            } else if (values.length > 1) {
                wrong(name, "is given " + values.length + " times");
                repeated.add(name);
            }
        });
    }

    public void wrong(String parameter, String message) {
        faults.add(new Fault(parameter, message));
    }

    /** The number that a parameter gives, or {@code otherwise} where it is absent or wrong. */
    public long number(String parameter, @Nullable String text, long least, long most, long otherwise) {
        if (text == null || repeated.contains(parameter)) {
            return otherwise;
        }
        // 18 digits at most, so that nothing overflows.
        long number = text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
        if (number < least || number > most) {
            wrong(parameter, Quoted.of(text) + " is no whole number from " + least + " to " + most);
            return otherwise;
        }
        return number;
    }

    /** The same for a parameter that must be there. */
    public long required(String parameter, @Nullable String text, long least, long most) {
        if (text == null) {
            wrong(parameter, "is missing");
        }
        return number(parameter, text, least, most, least);
    }

    public Optional<FactId> factId(String parameter, @Nullable String text) {
        if (text == null) {
            wrong(parameter, "is missing");
        }
        if (text == null || repeated.contains(parameter)) {
            return Optional.empty();
        }
        try {
            return Optional.of(FactId.parse(text));
        } catch (IllegalArgumentException e) {
            wrong(parameter, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** @throws ProblemException with every fault */
    public void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(
                            ProblemType.MALFORMED,
                            faults.size() == 1 ? "One parameter is wrong." : faults.size() + " parameters are wrong.")
                    .with("faults", List.copyOf(faults)));
        }
    }
}
