package org.modeldocket.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;

/**
 * The header Idempotency-Key, as the IETF's draft has it: a quoted string of 1 to 200 printable ASCII characters. A bare
 * word is taken too; it is the same key as the word in quotes.
 */
final class IdempotencyKey {
    private static final String NAME = "Idempotency-Key";
    private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\]){1,400})\"");
    private static final Pattern BARE = Pattern.compile("[!#-+\\--:<-~]{1,200}");
    private static final int MOST = 200;

    private IdempotencyKey() {}

    /**
     * The key, unquoted; empty where the request gives none.
     *
     * @throws ProblemException when the header is there twice, or not of that form
     */
    static Optional<String> of(HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders(NAME));
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.size() > 1) {
            throw refused("is there " + values.size() + " times");
        }
        String value = values.getFirst().strip();
        if (BARE.matcher(value).matches()) {
            return Optional.of(value);
        }
        if (QUOTED.matcher(value).matches()) {
            String key = value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
            if (key.length() <= MOST) {
                return Optional.of(key);
            }
        }
        throw refused("must be a quoted string, or one word, of 1 to " + MOST + " printable ASCII characters");
    }

    private static ProblemException refused(String reason) {
        return new ProblemException(Problem.of(ProblemType.BAD_HEADER, NAME + " " + reason));
    }
}
