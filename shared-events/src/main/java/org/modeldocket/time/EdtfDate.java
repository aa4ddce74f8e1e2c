package org.modeldocket.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as its source, and no more: the Extended Date/Time Format of ISO 8601-2:2019, as the Library of
 * Congress publishes it.
 *
 * <p>Supported: levels 0 and 1 whole, and of level 2 one of a set ({@code [2026-05,2026-06..]}), quarters
 * ({@code 2026-34}) and unspecified digits anywhere ({@code 20XX-02-29}), also in the ends of an interval and the members
 * of a set. Everything else is refused with a {@link NotAnEdtfDate} that names it. Years reach as far as
 * {@link LocalDate} does, texts to {@value EdtfCharacters#LONGEST} characters; seconds run from 00 to 59, so there is no leap
 * second.
 *
 * <p>The bounds are the first and the last real day that the text allows. The qualifiers {@code ?}, {@code ~} and
 * {@code %} set flags and do not widen the bounds, because nothing says by how much. Dates with a time of day are bounded
 * by the day as written, in the offset in which it was written; where there is an offset, {@link #times} has the instant too.
 *
 * <p>The text is kept as it was given, and equality is by text: {@code 2026} and {@code 2026-01/2026-12} have the same
 * bounds and are not equal.
 */
public final class EdtfDate {
    private final String text;
    private final ParsedDate parsedDate;

    private EdtfDate(String text, ParsedDate parsedDate) {
        this.text = text;
        this.parsedDate = parsedDate;
    }

    /**
     * Reads an EDTF text.
     *
     * @throws NotAnEdtfDate if the text is not in the supported part of EDTF, or names no real day
     */
    public static EdtfDate parse(String text) {
        try {
            EdtfCharacters.check(text);
            return new EdtfDate(text, read(text));
        } catch (InvalidPart invalidPart) {
            String likely = LikelyMistake.explain(text);
            throw new NotAnEdtfDate(text, likely == null ? invalidPart.reason() : likely);
        }
    }

    static ParsedDate read(String text) {
        if (text.charAt(0) == '[') {
            return OneOfSet.read(text);
        }
        if (text.indexOf('/') >= 0) {
            return TimeInterval.read(text);
        }
        return text.indexOf('T') >= 0 ? DateAndTime.read(text) : SingleDate.read(text);
    }

    /** The days between which it happened. */
    public Interval bounds() {
        return parsedDate.bounds();
    }

    /** The same to compare with others, by the instant where a time with an offset is given. */
    public TimeBounds times() {
        return new TimeBounds(parsedDate.bounds(), parsedDate.instant());
    }

    /** The first day on which it can have happened; {@code null} if open or unknown. */
    public @Nullable LocalDate earliest() {
        return parsedDate.bounds().earliest();
    }

    /** The last day on which it can have happened; {@code null} if open or unknown. */
    public @Nullable LocalDate latest() {
        return parsedDate.bounds().latest();
    }

    public Precision precision() {
        return parsedDate.precision();
    }

    /** Whether the date, or an end of the interval, or a member of the set, is marked {@code ~} or {@code %}. */
    public boolean approximate() {
        return parsedDate.approximate();
    }

    /** Whether the date, or an end of the interval, or a member of the set, is marked {@code ?} or {@code %}. */
    public boolean uncertain() {
        return parsedDate.uncertain();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EdtfDate date && text.equals(date.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The EDTF text, exactly as parsed. */
    @Override
    public String toString() {
        return text;
    }
}
