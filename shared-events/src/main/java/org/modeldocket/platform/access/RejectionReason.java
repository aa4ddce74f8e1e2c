package org.modeldocket.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.modeldocket.vocabulary.text.Quoted;
import org.springframework.security.web.firewall.RequestRejectedException;

/** Says in plain words why the firewall refuses a request, and what to do. */
final class RejectionReason {
    static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private static final Map<Pattern, String> IN_PATH = inPath();

    private RejectionReason() {}

    static String of(RequestRejectedException rejected, HttpServletRequest request) {
        if (rejected instanceof Known known) {
            return String.valueOf(known.getMessage());
        }
        String method = request.getMethod();
        if (!METHODS.contains(method)) {
            return "the method " + Quoted.of(method) + " is not known; known are " + String.join(", ", METHODS);
        }
        String path = Objects.requireNonNullElse(request.getRequestURI(), "");
        return IN_PATH.entrySet().stream()
                .filter(fault -> fault.getKey().matcher(path).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("the path, a parameter or a header holds a character that is not allowed there");
    }

    /** A refusal whose message is meant for the client. */
    static final class Known extends RequestRejectedException {
        @java.io.Serial
        private static final long serialVersionUID = 1;

        Known(String message) {
            super(message);
        }
    }

    private static Map<Pattern, String> inPath() {
        Map<Pattern, String> reasons = new LinkedHashMap<>();
        reasons.put(Pattern.compile("(/|%2[fF]){2}"), "the path has two slashes in a row; write one");
        reasons.put(Pattern.compile(";|%3[bB]"), "the path has a semicolon, which no address here has; leave it out");
        reasons.put(
                Pattern.compile("\\\\|%5[cC]"), "the path has a backslash, which no address here has; write a slash");
        reasons.put(
                Pattern.compile("(/|^)\\.{1,2}(/|$)"), "the path has a step . or ..; write the address that is meant");
        reasons.put(Pattern.compile("%2[eE]"), "the path has an encoded full stop; write it as it is");
        reasons.put(
                Pattern.compile("%[01][0-9a-fA-F]|%7[fF]|%[cC]2%[89][0-9a-fA-F]|%[eE]2%80%[aA][89]"),
                "the path holds a control character; leave it out");
        return reasons;
    }
}
