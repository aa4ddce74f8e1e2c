package org.modeldocket.time;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what people write for EDTF, and says what is wrong and what to write. Looked at only once a text is refused, so that
 * no date that is understood costs more. What it proposes is always EDTF.
 */
final class LikelyMistake {
    private static final Pattern HYPHENS = Pattern.compile("[\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u00a0]");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
    private static final Pattern NO_DATE =
            Pattern.compile("n\\.? ?d\\.?|n/a|tbd|tba|none|null|undated|no date|\\?+|-", Pattern.CASE_INSENSITIVE);
    private static final Pattern RELATIVE = Pattern.compile(
            "today|yesterday|tomorrow|now|(this|last|next) (week|month|year|\\w+day)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT_END = Pattern.compile("(\\d{4}(?:-\\d{2}){1,2})/(\\d{2}(?:-\\d{2})?)");
    private static final Pattern TWO_DIGIT_YEAR = Pattern.compile("\\d{1,2}[-./]\\d{1,2}[-./]\\d{2}");
    private static final Pattern DRAFT = Pattern.compile("[0-9uU?~-]*[uU][0-9uU?~-]*");

    private LikelyMistake() {}

    /** What is wrong with a text that was refused, and what to write; null where nothing likely is recognised. */
    static @Nullable String explain(String text) {
        if (text.isEmpty() || text.length() > EdtfCharacters.LONGEST) {
            return null;
        }
        String plain =
                HYPHENS.matcher(UNSEEN.matcher(digits(text)).replaceAll("")).replaceAll("-");
        if (!plain.equals(text)) {
            return strangeCharacters(text, plain);
        }
        String lower = text.toLowerCase(Locale.ROOT).strip();
        if (lower.equals("unknown") || lower.equals("open")) {
            return "'" + lower + "' is from the draft of 2012; if nothing is known of the date, write XXXX";
        }
        if (NO_DATE.matcher(lower).matches()) {
            return "it is not a date; if nothing is known of the date, write XXXX";
        }
        if (RELATIVE.matcher(lower).matches()) {
            return "it holds words; write 2026-06-12, or 2026-06, for the date that they mean, and keep them in asStated";
        }
        return EPOCH.matcher(text).matches() ? epoch(text) : shaped(text);
    }

    private static @Nullable String shaped(String text) {
        if (TWO_DIGIT_YEAR.matcher(text).matches()) {
            return "a year has four digits and comes first; write 2026-06-12 for 12 June 2026";
        }
        if (DRAFT.matcher(text).matches()) {
            return write("'u' for an unspecified digit is from the draft of 2012", text.replaceAll("[uU]", "X"));
        }
        Matcher shortEnd = SHORT_END.matcher(text);
        if (shortEnd.matches()) {
            String start = shortEnd.group(1);
            String end = shortEnd.group(2);
            int kept = start.length() - end.length();
            return kept < 4
                    ? null
                    : write(
                            "both ends of an interval are written in full",
                            start + "/" + start.substring(0, kept) + end);
        }
        SuggestedDate rewritten = SuggestedDate.of(text);
        return rewritten == null ? null : write(rewritten.offence(), rewritten);
    }

    private static @Nullable String strangeCharacters(String text, String plain) {
        int stranger = text.codePoints()
                .filter(c -> c > '~')
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("only other characters were replaced"));
        String offence = "the character " + String.format("U+%04X ", stranger) + Character.getName(stranger)
                + " is not one of EDTF's";
        String interval = HYPHENS.matcher(text).replaceAll("/");
        if (isEdtf(plain) || isEdtf(interval)) {
            return write(offence, isEdtf(plain) ? plain : interval);
        }
        SuggestedDate rewritten = SuggestedDate.of(plain);
        return rewritten == null ? null : write(offence, rewritten);
    }

    /** Digits of any script as ASCII digits. */
    private static String digits(String text) {
        StringBuilder ascii = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(c -> ascii.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return ascii.toString();
    }

    private static String epoch(String text) {
        boolean millis = text.length() > 10;
        Instant instant = millis
                ? Instant.ofEpochMilli(Long.parseLong(text))
                : Instant.EPOCH.plus(Long.parseLong(text), ChronoUnit.SECONDS);
        return "it looks like " + (millis ? "milliseconds" : "seconds") + " since 1970; write "
                + instant.atOffset(ZoneOffset.UTC).toLocalDate() + " if so";
    }

    private static @Nullable String write(String offence, SuggestedDate rewritten) {
        String one = write(offence, rewritten.edtf());
        return one == null || rewritten.orElse() == null
                ? one
                : one + " if the day came first, " + rewritten.orElse() + " if the month did";
    }

    private static @Nullable String write(String offence, String edtf) {
        return isEdtf(edtf) ? offence + "; write " + edtf : null;
    }

    static boolean isEdtf(String text) {
        try {
            EdtfCharacters.check(text);
            EdtfDate.read(text);
            return true;
        } catch (InvalidPart e) {
            return false;
        }
    }

    /** The texts that {@code text} may stand for, where day and month could each be either. */
    static List<String> eitherWay(String year, String first, String second) {
        String dayFirst = year + "-" + second + "-" + first;
        String monthFirst = year + "-" + first + "-" + second;
        return List.of(dayFirst, monthFirst).stream()
                .filter(LikelyMistake::isEdtf)
                .distinct()
                .toList();
    }
}
