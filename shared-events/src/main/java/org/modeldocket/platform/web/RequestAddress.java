package org.modeldocket.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.UriUtils;

/** Addresses that ask for the same as a request, but for some parameters. */
public final class RequestAddress {
    private RequestAddress() {}

    /**
     * Path and query of a request, with other values of some parameters.
     *
     * @param instead one value for each of these parameters, in place of all that the request has
     * @return percent-encoded (RFC 3986), with the other parameters as they were sent
     */
    public static String with(HttpServletRequest request, Map<String, String> instead) {
        List<String> query = new ArrayList<>();
        for (String pair : (request.getQueryString() == null ? "" : request.getQueryString()).split("&", -1)) {
            int end = pair.indexOf('=');
            String name = end < 0 ? pair : pair.substring(0, end);
            if (!name.isEmpty() && !instead.containsKey(URLDecoder.decode(name, StandardCharsets.UTF_8))) {
                // A value may hold the sign that ends the name; not every reader of addresses takes it there.
                query.add(end < 0 ? name : name + "=" + pair.substring(end + 1).replace("=", "%3D"));
            }
        }
        new TreeMap<>(instead)
                .forEach((name, value) -> query.add(name + "="
                        + UriUtils.encodeQueryParam(value, StandardCharsets.UTF_8)
                                .replace("+", "%2B")));
        return request.getRequestURI() + "?" + String.join("&", query);
    }
}
