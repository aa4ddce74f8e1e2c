package org.modeldocket.query.ui.moment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.http.ReadParameters;

/**
 * The moment that the address of a page names, as its reader wrote it.
 *
 * @param validAt null where the address asks nothing of the world clock
 * @param knownAt null where it asks nothing of the record clock
 */
public record RequestedMoment(
        @Nullable String validAt, @Nullable String knownAt, BitemporalPoint clocks) {
    static final RequestedMoment NOW = new RequestedMoment(null, null, BitemporalPoint.NOW);

    /**
     * Reads the address. A blank parameter counts as absent, since a form sends its empty fields.
     *
     * @throws InvalidMomentException with every fault, when there is one
     */
    public static RequestedMoment read(@Nullable String validAt, @Nullable String knownAt) {
        MomentForm form = new MomentForm();
        BitemporalPoint clocks = new BitemporalPoint(
                form.read(ReadParameters.VALID_AT, validAt, ValidAt::parse),
                form.read(ReadParameters.KNOWN_AT, knownAt, KnownAt::parse));
        form.check();
        return new RequestedMoment(MomentForm.written(validAt), MomentForm.written(knownAt), clocks);
    }

    /** The same day of the world at another moment of the record. */
    public RequestedMoment knownAt(String written, KnownAt moment) {
        return new RequestedMoment(validAt, written, new BitemporalPoint(clocks.validAt(), moment));
    }

    /** The fields of the form that asks for it. */
    public List<MomentField> fields() {
        return List.of(
                MomentField.of(ReadParameters.VALID_AT, validAt), MomentField.of(ReadParameters.KNOWN_AT, knownAt));
    }

    /** The address of a page at this moment. */
    public String address(String path) {
        String query = query();
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** As the query of a page's address; empty for the present. */
    String query() {
        return query(validAt, knownAt);
    }

    /** The same for the API. */
    String apiQuery() {
        return query(validAt, clocks.knownAt() == null ? null : clocks.knownAt().text());
    }

    private static String query(@Nullable String valid, @Nullable String known) {
        Map<String, String> members = new LinkedHashMap<>();
        if (valid != null) {
            members.put(ReadParameters.VALID_AT, valid);
        }
        if (known != null) {
            members.put(ReadParameters.KNOWN_AT, known);
        }
        return query(members);
    }

    public static String query(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> member.getKey() + "=" + URLEncoder.encode(member.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
