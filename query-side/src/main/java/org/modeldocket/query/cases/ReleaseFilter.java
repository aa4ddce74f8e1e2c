package org.modeldocket.query.cases;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * Which cases a list has. A member that is null leaves no case out.
 *
 * @param family of the models, as their registrations name it
 * @param succeeds the release whose place they take
 */
public record ReleaseFilter(
        @Nullable Slug company,
        @Nullable ShortText family,
        @Nullable ReleaseId succeeds) {
    /** All cases. */
    public static final ReleaseFilter ALL = new ReleaseFilter(null, null, null);

    public static ReleaseFilter ofCompany(Slug company) {
        return new ReleaseFilter(company, null, null);
    }

    public static ReleaseFilter successorsOf(ReleaseId release) {
        return new ReleaseFilter(null, null, release);
    }

    /** The same as the query of an address, encoded; empty for all cases. */
    public String query() {
        return values().entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /**
     * The same in SQL, to be added to other conditions, with {@link #parameters}.
     *
     * @param ofCompany the condition for a company, with its id as the parameter {@code :owner}
     */
    String sql(UnaryOperator<String> ofCompany) {
        return (company == null ? "" : " AND " + ofCompany.apply(company.value()))
                + (family == null ? "" : " AND family = :family")
                + (succeeds == null ? "" : " AND succeeds = :succeeds");
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = values();
        if (company != null) {
            parameters.put("owner", company.value());
        }
        return parameters;
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "company", company);
        put(values, "family", family);
        put(values, "succeeds", succeeds);
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
