package org.modeldocket.query.memento;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.modeldocket.vocabulary.text.Quoted;

/**
 * The dates of RFC 7089, those of RFC 1123 in GMT: {@code Thu, 12 Nov 2026 09:30:00 GMT}. They count whole seconds, the record
 * clock counts finer: a moment is written as the second in which it lies, and a second asked for means its end.
 */
final class HttpDate {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    static String of(Instant moment) {
        return FORMAT.format(moment);
    }

    /**
     * The last instant of the second that is named.
     *
     * @throws IllegalArgumentException when the text is no such date
     */
    static Instant endOf(String text) {
        try {
            return FORMAT.parse(text, Instant::from).plusSeconds(1).minusNanos(1);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "Accept-Datetime is " + Quoted.of(text)
                            + "; it must be a date such as Thu, 12 Nov 2026 09:30:00 GMT",
                    e);
        }
    }
}
