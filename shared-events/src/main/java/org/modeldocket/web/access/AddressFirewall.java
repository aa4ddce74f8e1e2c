package org.modeldocket.web.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses a request whose query is not percent-encoded UTF-8 (RFC 3986 section 2.1), and one of whose parameters and headers
 * cannot be read or hold control characters: all are read here, so that nothing fails later where one is first asked for. Dates are part of addresses, and have slashes and percent signs: {@code
 * /api/dates/2026-05%2F2026-06}.
 */
final class AddressFirewall extends StrictHttpFirewall {
    private static final int HEXADECIMAL = 16;

    AddressFirewall() {
        setAllowUrlEncodedSlash(true);
        setAllowUrlEncodedPercent(true);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return new PassedOn(request);
        }
        if (!isDecodable(request.getQueryString())) {
            throw new RequestRejectedException("the query is not percent-encoded UTF-8");
        }
        FirewalledRequest checked = super.getFirewalledRequest(request);
        checkParameters(checked);
        Collections.list(checked.getHeaderNames()).forEach(name -> Collections.list(checked.getHeaders(name)));
        return checked;
    }

    /** Reads all parameters, so that none fails where it is first asked for. */
    private static void checkParameters(HttpServletRequest request) {
        try {
            request.getParameterMap();
        } catch (IllegalStateException e) {
            throw new RequestRejectedException("the parameters cannot be read: " + e.getMessage());
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

    static boolean isDecodable(@Nullable String query) {
        if (query == null) {
            return true;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(query.length());
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '%') {
                int high = i + 2 < query.length() ? Character.digit(query.charAt(i + 1), HEXADECIMAL) : -1;
                int low = high < 0 ? -1 : Character.digit(query.charAt(i + 2), HEXADECIMAL);
                if (low < 0) {
                    return false;
                }
                bytes.write(high * HEXADECIMAL + low);
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
