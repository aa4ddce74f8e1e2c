package org.modeldocket.command.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
                wrong(name, "is not known here; there are " + String.join(", ", known));
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
