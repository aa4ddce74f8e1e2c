package org.modeldocket.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.text.Quoted;
import org.springframework.web.context.request.RequestAttributes;

/**
 * Reads the values of one request's parameters and collects what is wrong with them. As an argument of a handler it begins with
 * the parameters that the address does not know or that are given twice.
 */
public final class Parameters {
    private static final String FOUND = Parameters.class.getName() + ".found";

    private final List<ParameterFault> faults;

    /** @param found the faults that have been found before */
    public Parameters(List<ParameterFault> found) {
        faults = new ArrayList<>(found);
    }

    /** Leaves faults to the handler of a request, which begins with them. */
    public static void leave(List<ParameterFault> found, HttpServletRequest request) {
        request.setAttribute(FOUND, found);
    }

    /** Begins with the faults that were left to the handler of a request. */
    public static Parameters of(RequestAttributes request) {
        List<ParameterFault> faults = new ArrayList<>();
        if (request.getAttribute(FOUND, RequestAttributes.SCOPE_REQUEST) instanceof List<?> found) {
            found.forEach(fault -> faults.add((ParameterFault) fault));
        }
        return new Parameters(faults);
    }

    /** Notes a fault; of a parameter that has one already, that one stands. */
    public void wrong(String parameter, String message) {
        if (faults.stream().anyMatch(fault -> fault.parameter().equals(parameter))) {
            return;
        }
        faults.add(new ParameterFault(parameter, message));
    }

    /** The number that a parameter gives, or {@code otherwise} where it is absent or wrong. */
    public long number(String parameter, @Nullable String text, long least, long most, long otherwise) {
        if (text == null) {
            return otherwise;
        }
        // 18 digits at most, so that nothing overflows.
        long number = text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
        if (number < least || number > most) {
            wrong(
                    parameter,
                    Quoted.of(text) + " is not a whole number from " + least
                            + (most == Long.MAX_VALUE ? " on" : " to " + most));
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
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(FactId.parse(text));
        } catch (IllegalArgumentException e) {
            wrong(parameter, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The faults, in the order in which they were found. */
    public List<ParameterFault> all() {
        return List.copyOf(faults);
    }

    /** @throws ProblemException with every fault */
    public void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw refusal(faults);
        }
    }

    /** The refusal of a request for one of its parameters. */
    public static ProblemException refusal(String parameter, String message) {
        return refusal(List.of(new ParameterFault(parameter, message)));
    }

    /** The refusal of a request for its parameters. */
    public static ProblemException refusal(List<ParameterFault> faults) {
        return new ProblemException(Problem.of(
                        ProblemType.MALFORMED,
                        faults.size() == 1 ? "One parameter is wrong." : faults.size() + " parameters are wrong.")
                .with("faults", List.copyOf(faults)));
    }
}
