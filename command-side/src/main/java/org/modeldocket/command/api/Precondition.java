package org.modeldocket.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.platform.web.CaseETag;

/**
 * The header If-Match (RFC 9110, section 13.1.1): ETags of which one must be the case's, compared strongly, or {@code *} for
 * any. Of the ETag of a case its sequence counts; a weak one, or one of something else, matches nothing.
 */
final class Precondition {
    private static final String NAME = "If-Match";
    private static final String TAG = "(?:W/)?\"[!#-~\\x80-\\xff]*\"";
    private static final Pattern LIST = Pattern.compile("[ \t,]*" + TAG + "(?:[ \t]*,[ \t,]*" + TAG + ")*[ \t,]*");
    private static final Pattern ONE = Pattern.compile(TAG);

    private Precondition() {}

    /**
     * The sequences at one of which the sender expects the case to stand, none when the header names only what matches nothing;
     * null where it does not matter.
     *
     * @throws ProblemException when the header is no list of ETags
     */
    static @Nullable Set<Long> expectedSequences(HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders(NAME));
        String all = String.join(", ", values).strip();
        if (values.isEmpty() || all.equals("*")) {
            return null;
        }
        if (!LIST.matcher(all).matches()) {
            throw new ProblemException(Problem.of(
                    ProblemType.BAD_HEADER,
                    NAME + " must be * or ETags of a release with their quotes, such as \"7\" or \"7\", \"8\""));
        }
        Set<Long> sequences = new TreeSet<>();
        Matcher tags = ONE.matcher(all);
        while (tags.find()) {
            CaseETag.sequence(tags.group()).ifPresent(sequences::add);
        }
        return sequences;
    }

    /** @throws ProblemException when the header is there, where no single case could be meant */
    static void refuse(HttpServletRequest request) {
        if (request.getHeader(NAME) != null) {
            throw new ProblemException(Problem.of(
                    ProblemType.BAD_HEADER,
                    NAME + " is accepted only where a fact is recorded in one case, or about one organisation"));
        }
    }
}
