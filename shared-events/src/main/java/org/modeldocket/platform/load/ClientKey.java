package org.modeldocket.platform.load;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/**
 * Identifies a client: an IPv4 address, or the first 64 bits of an IPv6 address, since one client may have all the rest.
 * Behind a proxy all requests have the proxy's address unless {@code server.forward-headers-strategy} is set.
 */
final class ClientKey {
    private static final int GROUPS_OF_NETWORK = 4;

    private ClientKey() {}

    static String of(HttpServletRequest request) {
        String address = String.valueOf(request.getRemoteAddr());
        if (address.indexOf(':') < 0 || address.contains("::")) {
            return address;
        }
        String[] groups = address.split(":", -1);
        return String.join(":", Arrays.copyOf(groups, Math.min(GROUPS_OF_NETWORK, groups.length)));
    }
}
