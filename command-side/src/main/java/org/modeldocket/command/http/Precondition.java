package org.modeldocket.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modeldocket.web.problem.Problem;
import org.modeldocket.web.problem.ProblemException;
import org.modeldocket.web.problem.ProblemType;

/** The header If-Match (RFC 9110): the sequence of a case as its ETag gives it, or {@code *} for whatever it is. */
final class Precondition {
    private static final String NAME = "If-Match";
    private static final Pattern SEQUENCE = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    private Precondition() {}

    /**
     * The sequence that the sender saw; null where it does not matter.
     *
     * @throws ProblemException when the header names anything but one strong ETag of a case
     */
    static @Nullable Long expectedSequence(HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders(NAME));
        if (values.isEmpty() || values.equals(List.of("*"))) {
            return null;
        }
        String value = values.getFirst().strip();
        if (values.size() > 1 || !SEQUENCE.matcher(value).matches()) {
            throw new ProblemException(Problem.of(
                    ProblemType.BAD_HEADER,
                    NAME + " must be one ETag of a release, such as \"7\" with its quotes, or *"));
        }
        return Long.valueOf(value.substring(1, value.length() - 1));
    }

    /** @throws ProblemException when the header is there, where no single case could be meant */
    static void refuse(HttpServletRequest request) {
        if (request.getHeader(NAME) != null) {
            throw new ProblemException(Problem.of(
                    ProblemType.BAD_HEADER, NAME + " is taken only by POST /api/releases/{releaseId}/facts"));
        }
    }
}
