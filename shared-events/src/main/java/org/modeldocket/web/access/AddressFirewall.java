package org.modeldocket.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Lets through no address whose query is not percent-encoded UTF-8 (RFC 3986 section 2.1): the container would fail on it wherever
 * a parameter is first asked for. Dates are part of addresses, and have slashes and percent signs: {@code
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
        if (!isDecodable(request.getQueryString())) {
            throw new RequestRejectedException("the query is not percent-encoded UTF-8");
        }
        return super.getFirewalledRequest(request);
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
