package org.modeldocket.query.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Clocks;
import org.modeldocket.query.answers.KnownAt;
import org.modeldocket.query.answers.ValidAt;
import org.modeldocket.query.http.Parameters;

/**
 * The moment that the address of a page names, as its reader wrote it. The record clock may be asked for a day here, which stands
 * for the end of it in UTC; the API takes an instant or a position alone.
 *
 * @param validAt null where the address asks nothing of the world clock
 * @param knownAt null where it asks nothing of the record clock
 */
record MomentAsked(@Nullable String validAt, @Nullable String knownAt, Clocks clocks) {
    static final MomentAsked NOW = new MomentAsked(null, null, Clocks.NOW);

    /**
     * Reads what stands in the address; blank is as good as absent, since a form sends what was left empty.
     *
     * @throws MomentNotUnderstood with every fault, when there is one
     */
    static MomentAsked read(@Nullable String validAt, @Nullable String knownAt) {
        String valid = orNull(validAt);
        String known = orNull(knownAt);
        Map<String, String> faults = new LinkedHashMap<>();
        Clocks clocks = new Clocks(
                parsed(Parameters.VALID_AT, valid, ValidAt::parse, faults),
                parsed(Parameters.KNOWN_AT, known, MomentAsked::recordClock, faults));
        if (!faults.isEmpty()) {
            throw new MomentNotUnderstood(valid, known, faults);
        }
        return new MomentAsked(valid, known, clocks);
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static <T> @Nullable T parsed(
            String name, @Nullable String text, Function<String, T> parse, Map<String, String> faults) {
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            faults.put(name, text);
            return null;
        }
    }

    private static KnownAt recordClock(String text) {
        LocalDate day = day(text);
        return day == null
                ? KnownAt.parse(text)
                : new KnownAt.Time(
                        day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1));
    }

    /** The day that the record clock is asked for; null where it is asked for something else. */
    @Nullable
    LocalDate recordDay() {
        return knownAt == null ? null : day(knownAt);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.length() == "2026-06-12".length() ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** As the query of a page's address; empty for now. */
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
            members.put(Parameters.VALID_AT, valid);
        }
        if (known != null) {
            members.put(Parameters.KNOWN_AT, known);
        }
        return members.entrySet().stream()
                .map(member -> member.getKey() + "=" + URLEncoder.encode(member.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
