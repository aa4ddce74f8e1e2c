package org.modeldocket.platform.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.web.AddressEncoding;
import org.modeldocket.vocabulary.text.Quoted;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses a request whose query is not percent-encoded UTF-8 (RFC 3986 section 2.1), and one of whose parameters and headers
 * cannot be read or hold control characters: all are read here, so that nothing fails later where one is first asked for. Dates are part of addresses, and have slashes and percent signs: {@code
 * /api/dates/2026-05%2F2026-06}.
 */
final class RequestFirewall extends StrictHttpFirewall {
    /** Tomcat's default. */
    private static final int MOST_PARAMETERS = 1_000;

    private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final Pattern NAMELESS = Pattern.compile("(^|&)=");

    RequestFirewall() {
        setAllowUrlEncodedSlash(true);
        setAllowUrlEncodedPercent(true);
        setAllowedHttpMethods(RejectionReason.METHODS);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return new PassedOn(request);
        }
        checkCharacters("path", request.getRequestURI());
        checkCharacters("query", request.getQueryString());
        checkQuery(request.getQueryString());
        FirewalledRequest checked = super.getFirewalledRequest(request);
        checkParameters(checked);
        checkHeaders(checked);
        return checked;
    }

    /** Reads all parameters, so that none fails where it is first asked for. */
    private static void checkParameters(HttpServletRequest request) {
        try {
            request.getParameterMap();
        } catch (IllegalStateException e) {
            throw new RejectionReason.Known(
                    "the parameters of the query cannot be read: each needs a name, and there may be " + MOST_PARAMETERS
                            + " at most");
        } catch (RequestRejectedException e) {
            throw new RejectionReason.Known(
                    "a parameter holds a control character or one that Unicode does not know; leave it out");
        }
    }

    private static void checkCharacters(String part, @Nullable String text) {
        String instead = text == null ? null : AddressEncoding.instead(text);
        if (instead != null) {
            throw new RejectionReason.Known(
                    "the " + part + " has a character that an address encodes; write " + instead);
        }
    }

    private static void checkQuery(@Nullable String query) {
        if (query != null && BARE_PERCENT.matcher(query).find()) {
            throw new RejectionReason.Known(
                    "the query has a % that is not followed by two hexadecimal digits; write %25 for"
                            + " the sign itself");
        }
        if (!AddressEncoding.isUtf8(query)) {
            throw new RejectionReason.Known("the query is not percent-encoded UTF-8");
        }
        if (query != null && NAMELESS.matcher(query).find()) {
            throw new RejectionReason.Known(
                    "a parameter of the query has no name before its =; give it one, or leave it out");
        }
    }

    private static void checkHeaders(HttpServletRequest request) {
        for (String name : names(request)) {
            try {
                Collections.list(request.getHeaders(name));
            } catch (RequestRejectedException e) {
                throw new RejectionReason.Known("the header " + Quoted.of(name)
                        + " holds a character that is not allowed there;" + " leave it out");
            }
        }
    }

    private static List<String> names(HttpServletRequest request) {
        try {
            return Collections.list(request.getHeaderNames());
        } catch (RequestRejectedException e) {
            throw new RejectionReason.Known(
                    "the name of a header holds a character that is not allowed there; leave it out");
        }
    }

    /** What the container passes on to be answered as an error has been through the firewall once. */
    private static final class PassedOn extends FirewalledRequest {
        PassedOn(HttpServletRequest request) {
            super(request);
        }

        @Override
        public void reset() {}
    }
}
