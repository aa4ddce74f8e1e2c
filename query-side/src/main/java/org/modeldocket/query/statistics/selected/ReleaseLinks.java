package org.modeldocket.query.statistics.selected;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Addresses of the list of releases with the filters of a statistic, as of the same moment. */
public record ReleaseLinks(Map<String, List<String>> filters) {
    /**
     * @param parameters those of the request, the statistic's own left out
     * @param position up to which the record counts
     */
    public static ReleaseLinks of(Map<String, String[]> parameters, long position) {
        TreeMap<String, List<String>> filters = new TreeMap<>();
        parameters.forEach((name, values) -> filters.put(name, List.of(values)));
        filters.put("knownAt", List.of("position:" + position));
        return new ReleaseLinks(filters);
    }

    /** With one value in place of all of a filter. */
    public ReleaseLinks with(String name, String value) {
        return with(name, List.of(value));
    }

    /** With one value beside those of a filter. */
    public ReleaseLinks and(String name, String value) {
        List<String> values = new ArrayList<>(filters.getOrDefault(name, List.of()));
        values.add(value);
        return with(name, values);
    }

    private ReleaseLinks with(String name, List<String> values) {
        TreeMap<String, List<String>> changed = new TreeMap<>(filters);
        changed.put(name, values);
        return new ReleaseLinks(changed);
    }

    public String address() {
        return address("/api/releases", filters);
    }

    /** Address of one release. */
    public String release(String id) {
        TreeMap<String, List<String>> moment = new TreeMap<>(filters);
        moment.keySet().retainAll(List.of("validAt", "knownAt"));
        return address("/api/releases/" + id, moment);
    }

    private static String address(String path, Map<String, List<String>> parameters) {
        List<String> query = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> query.add(
                name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"))));
        return path + "?" + String.join("&", query);
    }
}
