package org.modeldocket.platform.web;

import java.util.Collections;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemType;

/** Finds out what is wrong with a request that Tomcat rejects; Tomcat itself mostly answers just 400. */
final class UnreadableRequestReason {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int TOO_LONG = 414;
    private static final int HEADERS_TOO_LARGE = 431;

    /** Tomcat's default. */
    private static final int MOST_HEADERS = 100;

    private static final StringManager TOMCAT = StringManager.getManager(Http11Processor.class);
    private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private static final String NOT_ASCII =
            "the address has a character that is not plain ASCII, or a #; write each of its bytes"
                    + " in UTF-8 as % and two hexadecimal digits";

    private UnreadableRequestReason() {}

    /** @param failure what Tomcat met while it read the request, where it says so */
    static Problem problem(int status, Request request, @Nullable Throwable failure) {
        if (status == NOT_IMPLEMENTED && "CONNECT".equals(request.getMethod())) {
            return Problem.of(ProblemType.BAD_REQUEST, "the method CONNECT is not supported: this server is no proxy");
        }
        if (status != BAD_REQUEST) {
            return ErrorResponder.ofStatus(status);
        }
        if (failure != null && is(failure, "iib.requestheadertoolarge.error")) {
            return ErrorResponder.ofStatus(request.requestURI().isNull() ? TOO_LONG : HEADERS_TOO_LARGE);
        }
        if (failure instanceof IllegalStateException && request.getMimeHeaders().size() >= MOST_HEADERS) {
            return Problem.of(ProblemType.HEADERS_TOO_LARGE, "there are more than " + MOST_HEADERS + " headers");
        }
        String detail = failure == null ? detail(request) : isTarget(failure) ? NOT_ASCII : null;
        return detail == null ? ErrorResponder.ofStatus(status) : Problem.of(ProblemType.BAD_REQUEST, detail);
    }

    private static @Nullable String detail(Request request) {
        String path = String.valueOf(request.requestURI());
        if (BARE_PERCENT.matcher(path).find()) {
            return "the path has a % that is not followed by two hexadecimal digits; write %25 for the sign itself";
        }
        if (path.indexOf('\\') >= 0) {
            return "the path has a backslash, which no address here has; write a slash";
        }
        if (path.equals("*")) {
            return "* is not an address; it can be asked for with OPTIONS alone";
        }
        if (!AddressEncoding.isUtf8(path)) {
            return "the path is not percent-encoded UTF-8";
        }
        int hosts = Collections.list(request.getMimeHeaders().values("Host")).size();
        return hosts == 1
                ? null
                : hosts == 0 ? "the header Host is missing" : "the header Host is given twice; give it once";
    }

    /** Whether Tomcat met a character that no address holds, but for those that it lets pass. */
    private static boolean isTarget(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.startsWith(
                TOMCAT.getString("iib.invalidRequestTarget", "\n").split("\n", 2)[0]);
    }

    private static boolean is(Throwable failure, String key) {
        return Objects.equals(failure.getMessage(), TOMCAT.getString(key));
    }
}
