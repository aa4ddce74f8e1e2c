package org.modeldocket.query.lists.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The address of a list on a page: what it is asked for, without the moment and the part that is shown. */
public final class ListAddress {
    private static final Set<String> TYPED = Set.of("q", "kind", "retracted");
    private static final Set<String> OTHERS = Set.of("validAt", "knownAt", "cursor");

    private final String path;
    private final Map<String, List<String>> values;

    private ListAddress(String path, Map<String, List<String>> values) {
        this.path = path;
        this.values = values;
    }

    /** A form sends fields that are empty; they ask for nothing. */
    public static ListAddress of(String path, HttpServletRequest request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, all) -> {
            List<String> written = Stream.of(all)
                    .filter(value -> !value.isBlank() || !name.startsWith("occurred") && !TYPED.contains(name))
                    .distinct()
                    .toList();
            if (!OTHERS.contains(name) && !written.isEmpty()) {
                values.put(name, written);
            }
        });
        return new ListAddress(path, values);
    }

    /** All that it asks for, as fields of a form. */
    public List<ListForm.Field> fields() {
        List<ListForm.Field> fields = new ArrayList<>();
        each((name, value) -> fields.add(new ListForm.Field(name, value)));
        return fields;
    }

    public String path() {
        return path;
    }

    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** As a request gives them. */
    public String @Nullable [] given(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.toArray(String[]::new);
    }

    /** Empty where there is none. */
    public String value(String name) {
        return values(name).isEmpty() ? "" : values(name).getFirst();
    }

    public void each(BiConsumer<String, String> each) {
        values.forEach((name, all) -> all.forEach(value -> each.accept(name, value)));
    }

    /** Whether it asks for one value of a parameter, and for nothing else but an order. */
    boolean isOnly(String name) {
        return values(name).size() == 1
                && values.keySet().stream().allMatch(one -> one.equals(name) || one.equals("sort"));
    }

    /** What asks for the same at another path. */
    public String at(String other) {
        return new ListAddress(other, values).toString();
    }

    /** The same without some parameters. */
    public ListAddress without(Set<String> names) {
        Map<String, List<String>> others = new LinkedHashMap<>(values);
        others.keySet().removeAll(names);
        return new ListAddress(path, others);
    }

    /** The same without one value. */
    public String without(String name, String value) {
        Map<String, List<String>> others = new LinkedHashMap<>(values);
        others.put(name, values(name).stream().filter(one -> !one.equals(value)).toList());
        // What only goes with another parameter goes with it.
        if (name.equals("then")) {
            others.remove("within");
        } else if (name.equals("stuckIn")) {
            others.remove("longerThan");
        }
        return new ListAddress(path, others).toString();
    }

    /** The same with one value of a parameter. */
    public String with(String name, String value) {
        return with(Map.of(name, value));
    }

    /** The same with one value of each of some parameters. */
    public String with(Map<String, String> parameters) {
        Map<String, List<String>> others = new LinkedHashMap<>(values);
        parameters.forEach((name, value) -> others.put(name, List.of(value)));
        return new ListAddress(path, others).toString();
    }

    @Override
    public String toString() {
        List<String> query = new ArrayList<>();
        each((name, value) -> query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }
}
