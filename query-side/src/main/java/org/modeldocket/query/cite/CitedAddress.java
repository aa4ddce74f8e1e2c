package org.modeldocket.query.cite;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.text.Quoted;

/**
 * The address of an answer on this server: a path of the API, and what is asked there. Without the parameters that choose a page of
 * the answer.
 */
public record CitedAddress(String path, Map<String, List<String>> parameters) {
    /** As many characters as one may have. */
    public static final int MOST = 2_000;

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+|/");
    private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final Set<String> OF_A_PAGE = Set.of("limit", "cursor");
    private static final String API = "/api";

    /**
     * Reads an address of the API, or of the page that shows the same.
     *
     * @throws IllegalArgumentException when it is no path with query; the message says why
     */
    public static CitedAddress parse(String text) {
        if (text.length() > MOST) {
            throw new IllegalArgumentException("is longer than " + MOST + " characters");
        }
        int query = text.indexOf('?');
        String path = query < 0 ? text : text.substring(0, query);
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " is not a path of this server with its query, such as /releases?force=BINDING");
        }
        boolean isOfApi = path.startsWith(API + "/");
        Map<String, List<String>> parameters = query < 0 ? Map.of() : parameters(text.substring(query + 1), isOfApi);
        return path.equals("/")
                ? new CitedAddress(API + "/treatments", parameters).without("name")
                : new CitedAddress(isOfApi ? path : API + path, parameters);
    }

    /** The form of a page sends fields that are empty; they ask for nothing. */
    private static Map<String, List<String>> parameters(String query, boolean isOfApi) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (name.isEmpty() && !pair.isEmpty()) {
                throw new IllegalArgumentException("has a parameter without a name");
            }
            if (!name.isEmpty() && !OF_A_PAGE.contains(name) && (isOfApi || !value.isBlank())) {
                parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        if (BARE_PERCENT.matcher(text).find()) {
            throw new IllegalArgumentException("has a % that is not followed by two hexadecimal digits");
        }
        String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
        if (decoded.codePoints().anyMatch(c -> c == 0xFFFD || Character.isISOControl(c) || !Character.isDefined(c))) {
            throw new IllegalArgumentException("holds a character that an address cannot have");
        }
        return decoded;
    }

    /** The value of a parameter; null where it is absent. */
    public @Nullable String value(String name) {
        List<String> values = parameters.get(name);
        return values == null ? null : values.getFirst();
    }

    /** The same with one value of a parameter. */
    public CitedAddress with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, List.of(value));
        return new CitedAddress(path, changed);
    }

    /** The same without a parameter. */
    public CitedAddress without(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        return new CitedAddress(path, changed);
    }

    /** The page of the same path; it need not be there. */
    public CitedAddress page() {
        String page = path.substring(API.length());
        return new CitedAddress(page.equals("/treatments") ? "/" : page, parameters);
    }

    /** As the value of a parameter of another address. */
    public String encoded() {
        return encoded(toString()).replace("%2F", "/").replace("%3F", "?").replace("%3D", "=");
    }

    public String query() {
        List<String> query = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> query.add(encoded(name) + "=" + encoded(value))));
        return String.join("&", query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":")
                .replace("%2C", ",");
    }

    @Override
    public String toString() {
        return parameters.isEmpty() ? path : path + "?" + query();
    }
}
